/** A recipient of age with X25519: 32 bytes and a checksum in Bech32. */
export const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;
/** An identity of age, that opens what was locked for its recipient. */
export const IDENTITY = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/;
/** A UUID of whatever version. */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** 32 bytes in base64, written the one way there is. */
export const SECRET = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;
