/** Something like a day `YYYY-MM-DD`, in an address; its screen says when there is no such day. */
export const match = (param: string): boolean => /^(19|20|21)\d\d-\d\d-\d\d$/.test(param);
