import type { Import } from './read-imports.ts'
import { compositionRoot, rooms } from './rooms.ts'

const isBelow = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`)

const roomOf = (path: string): string | undefined => Object.keys(rooms).find((room) => isBelow(path, room))

const isListed = (name: string, packages: readonly string[]): boolean =>
  packages.some((entry) => (entry.endsWith('/*') ? name.startsWith(entry.slice(0, -1)) : name === entry))

/** Says in a sentence what an import breaks, if anything. */
function breachOf({ from, to, inside }: Import): string | undefined {
  const name = roomOf(from)
  const room = name === undefined ? undefined : rooms[name]
  if (name === undefined || room === undefined) return `${from} is in no room`
  if (from === compositionRoot) return undefined
  if (inside)
    return [name, ...room.rooms].some((place) => isBelow(to, place))
      ? undefined
      : `${from} imports ${to}, which ${name} must not`
  const allowed = to.startsWith('node:') ? room.node === true : isListed(to, room.packages)
  return allowed ? undefined : `${from} imports the package ${to}, which ${name} must not`
}

/** Every breach of the rule about rooms. */
export const breachesIn = (imports: readonly Import[]): string[] =>
  imports.map(breachOf).filter((breach) => breach !== undefined)

/** The first circle of files found, as a path from a file back to itself. */
export function circleIn(imports: readonly Import[]): string[] | undefined {
  const next = new Map<string, Import[]>()
  for (const item of imports) next.set(item.from, [...(next.get(item.from) ?? []), item])
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): string[] | undefined => {
    const start = path.indexOf(file)
    if (start >= 0) return [...path.slice(start), file]
    if (done.has(file)) return undefined
    for (const { to, inside } of next.get(file) ?? []) {
      const circle = inside ? visit(to, [...path, file]) : undefined
      if (circle) return circle
    }
    done.add(file)
    return undefined
  }
  for (const file of next.keys()) {
    const circle = visit(file, [])
    if (circle) return circle
  }
  return undefined
}

/** Every import that can be reached from a file, over any number of steps. */
export function reachableFrom(start: string, imports: readonly Import[]): Import[] {
  const seen = new Set([start])
  const reached: Import[] = []
  for (const file of seen)
    for (const item of imports.filter(({ from }) => from === file || isBelow(from, file))) {
      reached.push(item)
      if (item.inside) seen.add(item.to)
    }
  return reached
}
