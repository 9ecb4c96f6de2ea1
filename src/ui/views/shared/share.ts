/** Share of a part in a whole; nothing of nothing is 0. */
export function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}
