import type { Import } from './read-imports.ts'
import { compositionRoot, lateRoot, type Room, rooms } from './rooms.ts'

type Rooms = Readonly<Record<string, Room>>

export const isBelow = (path: string, place: string): boolean =>
  path === place || path.startsWith(`${place}/`)

/** The files that put the rooms together. */
export const isRoot = (path: string): boolean => path === compositionRoot || path === lateRoot

const roomOf = (path: string, among: Rooms): string | undefined =>
  Object.keys(among).find((room) => isBelow(path, room))

const isListed = (name: string, entry: string): boolean =>
  entry.endsWith('/*') ? name.startsWith(entry.slice(0, -1)) : name === entry

/**
 * How far up a path lies among the layers of its room: in the innermost one around it; a folder that holds layers counts
 * as the highest of them. Negative where it lies in none.
 */
function heightOf(path: string, room: string, layers: readonly string[]): number {
  const places = layers.map((layer) => `${room}/${layer}`)
  const around = places.filter((place) => isBelow(path, place)).sort((a, b) => b.length - a.length)
  return around[0] ? places.indexOf(around[0]) : places.findLastIndex((place) => isBelow(place, path))
}

/** Says in a sentence how an import inside a room goes against the order of its layers, if it does. */
function layerBreachOf({ from, to }: Import, room: string, layers: readonly string[]): string | undefined {
  const lost = [from, to].find((path) => heightOf(path, room, layers) < 0)
  if (lost !== undefined) return `${lost} lies in no layer of ${room}`
  return heightOf(to, room, layers) > heightOf(from, room, layers)
    ? `${from} imports ${to}, which lies above it`
    : undefined
}

/** Says in a sentence what an import breaks, if anything. */
function breachOf(item: Import, among: Rooms): string | undefined {
  const { from, to, inside } = item
  const name = roomOf(from, among)
  const room = name === undefined ? undefined : among[name]
  if (name === undefined || room === undefined) return `${from} is in no room`
  if (isRoot(from)) return undefined
  if (inside && isBelow(to, name)) return room.layers && layerBreachOf(item, name, room.layers)
  if (inside)
    return room.rooms.some((place) => isBelow(to, place))
      ? undefined
      : `${from} imports ${to}, which ${name} must not`
  const allowed = to.startsWith('node:')
    ? room.node === true
    : room.packages.some((entry) => isListed(to, entry))
  return allowed ? undefined : `${from} imports the package ${to}, which ${name} must not`
}

/** Every breach of the rules about rooms and about the layers inside them. */
export const breachesIn = (imports: readonly Import[], among: Rooms = rooms): string[] =>
  imports.map((item) => breachOf(item, among)).filter((breach) => breach !== undefined)

/** What rooms are allowed without any import that needs it. */
export function unusedAllowances(imports: readonly Import[], among: Rooms = rooms): string[] {
  const ofRooms = imports.filter(({ from }) => !isRoot(from))
  return Object.entries(among).flatMap(([name, room]) => {
    const own = ofRooms.filter(({ from }) => isBelow(from, name))
    const unused = [
      ...room.rooms.filter((place) => !own.some(({ to, inside }) => inside && isBelow(to, place))),
      ...room.packages.filter((entry) => !own.some(({ to, inside }) => !inside && isListed(to, entry))),
      ...(room.node && !own.some(({ to }) => to.startsWith('node:')) ? ["Node's modules"] : []),
    ]
    return unused.map((allowed) => `${name} never imports ${allowed}`)
  })
}

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
