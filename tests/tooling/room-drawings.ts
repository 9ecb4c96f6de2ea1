import { isBelow, isRoot } from './import-breaches.ts'
import type { Import } from './read-imports.ts'
import { type Room, rooms } from './rooms.ts'

/** A text that is printed into a document, between the markers of its name. */
export interface Drawing {
  readonly file: string
  readonly name: string
  readonly text: string
}

type Rooms = Readonly<Record<string, Room>>
/** How many imports go from one place to another, under `from → to`. */
type Arrows = Map<string, number>

/** They import nearly everything and are imported by nothing: their arrows would only hide the others. */
const leftOut = ['src/bench', 'src/sketches', 'src/clip']

function countArrows(imports: readonly Import[], placeOf: (path: string) => string | undefined): Arrows {
  const arrows: Arrows = new Map()
  for (const { from, to, inside } of imports) {
    const [start, end] = [placeOf(from), placeOf(to)]
    if (!inside || isRoot(from) || !start || !end || start === end) continue
    arrows.set(`${start} → ${end}`, (arrows.get(`${start} → ${end}`) ?? 0) + 1)
  }
  return arrows
}

const idOf = (place: string): string => place.replaceAll('/', '_')

/** The more imports, the thicker. */
function arrowLine(arrow: string, count: number): string {
  const [from = '', to = ''] = arrow.split(' → ').map(idOf)
  if (count >= 100) return `  ${from} == ${count} ==> ${to}`
  return count >= 10 ? `  ${from} -- ${count} --> ${to}` : `  ${from} -. ${count} .-> ${to}`
}

const flowchartBegin = '```mermaid\nflowchart LR'

/** Who imports whom, as a flowchart of Mermaid. */
export function drawRooms(imports: readonly Import[], among: Rooms = rooms): string {
  const places = Object.keys(among).filter((room) => !leftOut.includes(room))
  const placeOf = (path: string): string | undefined =>
    leftOut.some((room) => isBelow(path, room))
      ? undefined
      : (places.find((room) => isBelow(path, room)) ?? path.split('/')[0])
  const arrows = countArrows(imports, placeOf)
  const ends = [...arrows.keys()].flatMap((arrow) => arrow.split(' → '))
  // From the top down, so that nearly every arrow points to what has yet to come.
  const all = [...new Set([...places.toReversed(), ...ends])]
  const rank = (arrow: string): number => all.indexOf(arrow.split(' → ')[0] ?? '')
  const sorted = [...arrows].sort(([a, few], [b, many]) => rank(a) - rank(b) || many - few)
  return [
    flowchartBegin,
    ...all.map((place) => `  ${idOf(place)}["${place}"]`),
    ...sorted.map(([arrow, count]) => arrowLine(arrow, count)),
    '```',
  ].join('\n')
}

/** What lives in each room, from the top down. */
export const listRooms = (among: Rooms = rooms): string =>
  [
    '| room | lives there |',
    '|---|---|',
    ...Object.entries(among)
      .toReversed()
      .map(([name, { what }]) => `| \`${name}\` | ${what} |`),
  ].join('\n')

/** The layers of a room by their outermost folder, from the top down, each with what it imports of those below. */
export function drawLayers(room: string, layers: readonly string[], imports: readonly Import[]): string {
  const folders = [...new Set(layers.toReversed().map((layer) => layer.split('/')[0] ?? layer))]
  const arrows = countArrows(imports, (path) => folders.find((folder) => isBelow(path, `${room}/${folder}`)))
  const rows = folders.map((folder) => {
    const out = [...arrows]
      .filter(([arrow]) => arrow.startsWith(`${folder} → `))
      .sort(([, few], [, many]) => many - few)
      .map(([arrow, count]) => `\`${arrow.slice(folder.length + 3)}\` ${count}`)
    return `| \`${folder}\` | ${out.join(', ') || 'nothing'} |`
  })
  return [`| in \`${room}\` | imports |`, '|---|---|', ...rows].join('\n')
}

/** Everything that is printed from the table of the rooms and the imports there are. */
export function drawingsOf(imports: readonly Import[]): Drawing[] {
  const layered = Object.entries(rooms).flatMap(([room, { layers }]) => (layers ? [{ room, layers }] : []))
  return [
    { file: 'README.md', name: 'rooms', text: `${drawRooms(imports)}\n\n${listRooms()}` },
    { file: 'docs/architecture.md', name: 'rooms', text: `${drawRooms(imports)}\n\n${listRooms()}` },
    ...layered.map(({ room, layers }) => ({
      file: 'docs/architecture.md',
      name: `layers of ${room}`,
      text: drawLayers(room, layers, imports),
    })),
  ]
}

const flowchartArrow = /^ {2}(\w+) (?:==|--|-\.) (\d+) (?:==>|-->|\.->) (\w+)$/
const layerRow = /^\| `([^`]+)` \| (nothing|`[^`]+` \d+(?:, `[^`]+` \d+)*) \|$/

/** Takes a drawing apart: its arrows, and everything else as it stands. */
function partsOf(text: string): { arrows: Arrows; rest: string } {
  const arrows: Arrows = new Map()
  const rest = text.split('\n').map((line) => {
    const [, from, count, to] = flowchartArrow.exec(line) ?? []
    if (from) arrows.set(`${from} → ${to}`, Number(count))
    const [, layer, out = ''] = layerRow.exec(line) ?? []
    for (const [, below, imports] of out.matchAll(/`([^`]+)` (\d+)/g))
      arrows.set(`${layer} → ${below}`, Number(imports))
    return from ? '' : (layer ?? line)
  })
  return { arrows, rest: rest.filter((line) => line !== '').join('\n') }
}

/**
 * Says what a drawing shows otherwise than it is. Counts may have moved by a quarter or by five since it was printed:
 * else every new import would ask for a new one. Between rooms no arrow may be missing, or be one too many.
 */
export function whatIsOld(printed: string, now: string): string[] {
  const [before, after] = [partsOf(printed), partsOf(now)]
  if (before.rest !== after.rest) return ['other places or words']
  return [...new Set([...before.arrows.keys(), ...after.arrows.keys()])].flatMap((arrow) => {
    const [then = 0, today = 0] = [before.arrows.get(arrow), after.arrows.get(arrow)]
    const isNew = then === 0 || today === 0
    const allowed = isNew && now.startsWith(flowchartBegin) ? 0 : Math.max(5, Math.max(then, today) / 4)
    return Math.abs(then - today) > allowed ? [`${arrow}: ${then} printed, ${today} now`] : []
  })
}
