/** How many lines a page is. */
const PAGE = 8

/** Where a key leads from a line of a table, within its lines; nothing for a key that leads nowhere. */
export function nextLine(key: string, at: number, count: number): number | undefined {
  const to = {
    ArrowUp: at - 1,
    ArrowDown: at + 1,
    PageUp: at - PAGE,
    PageDown: at + PAGE,
    Home: 0,
    End: count - 1,
  }[key]
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to))
}
