/** A set as a vector: how often each member is in it. */
type Vector = bigint[];

function divisor(a: bigint, b: bigint): bigint {
	return b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b);
}

/** The same vector in whole numbers as small as can be. */
function small(vector: Vector): Vector {
	const common = vector.reduce(divisor, 0n);
	return common > 1n ? vector.map((each) => each / common) : vector;
}

/** `vector` less so much of `other` that nothing is left at `column`. */
function cleared(vector: Vector, other: Vector, column: number): Vector {
	const [own, by] = [vector[column]!, other[column]!];
	if (own === 0n) return vector;
	return small(vector.map((each, at) => each * by - other[at]! * own));
}

/**
 * The reduced row echelon form of vectors, in whole numbers: exact, since one lost bit would take a
 * secret for none. Each row has a column in which it alone is not 0.
 */
function reduced(vectors: readonly Vector[]): { rows: Vector[]; pivots: number[] } {
	let rest = [...vectors];
	let rows: Vector[] = [];
	const pivots: number[] = [];
	const width = vectors[0]?.length ?? 0;
	for (let column = 0; column < width; column += 1) {
		const at = rest.findIndex((vector) => vector[column] !== 0n);
		if (at < 0) continue;
		const pivot = rest[at]!;
		rows = [...rows.map((row) => cleared(row, pivot, column)), pivot];
		rest = rest.filter((_, index) => index !== at).map((each) => cleared(each, pivot, column));
		pivots.push(column);
	}
	return { rows, pivots };
}

/** Whether two vectors are the same but for a factor. */
function isAlong(a: Vector, b: Vector): boolean {
	const at = a.findIndex((each) => each !== 0n);
	if (at < 0 || b[at] === 0n) return false;
	return a.every((each, index) => each * b[at]! === b[index]! * a[at]!);
}

/**
 * Whether sums over these sets, added and taken away in some way, leave what is of one or two members
 * alone. Such a combination has at most two of the columns that belong to one row each, so that it is
 * one row with at most one other member, or two rows whose other members cancel out.
 * Source: F. Y. Chin and G. Özsoyoğlu, Auditing and inference control in statistical databases, IEEE
 * Transactions on Software Engineering 8 (1982), for one member; the same for two.
 * @param sets members by name, each at most once
 */
export function leavesOneOrTwo(sets: readonly (readonly string[])[]): boolean {
	const members = [...new Set(sets.flat())];
	const { rows, pivots } = reduced(
		sets.map((set) => members.map((member) => (set.includes(member) ? 1n : 0n)))
	);
	const others = rows.map((row) => row.filter((_, column) => !pivots.includes(column)));
	return others.some(
		(one, index) =>
			one.filter((each) => each !== 0n).length <= 1 ||
			others.slice(index + 1).some((other) => isAlong(one, other))
	);
}
