/** Bytes one after another. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return into(new Uint8Array(lengthOf(parts)), parts)
}

/** Numbers one after another. */
export function joinedNumbers(parts: readonly Float32Array[]): Float32Array {
  return into(new Float32Array(lengthOf(parts)), parts)
}

function lengthOf(parts: readonly ArrayLike<number>[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0)
}

function into<A extends { set(part: ArrayLike<number>, at: number): void }>(
  whole: A,
  parts: readonly ArrayLike<number>[],
): A {
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
