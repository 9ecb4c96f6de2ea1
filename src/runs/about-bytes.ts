/** About what plain data takes in a database: its bytes as a structured clone writes them, give or take a few. */
export function aboutBytes(value: unknown): number {
  if (typeof value === 'string') return 2 + value.length
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 2 ** 30 ? 3 : 9
  if (typeof value !== 'object' || value === null) return 1
  if (ArrayBuffer.isView(value)) return 16 + value.byteLength
  if (Array.isArray(value)) return value.reduce<number>((sum, part) => sum + aboutBytes(part), 8)
  return Object.entries(value).reduce((sum, [key, part]) => sum + 2 + key.length + aboutBytes(part), 4)
}
