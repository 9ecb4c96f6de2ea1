import { withGraphInSvg } from '../../formats/link/graph-in-svg.ts'
import { packGraph } from '../../formats/link/packed-graph.ts'
import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { valueIn } from '../../graph/check/value-in.ts'
import type { Position } from '../../graph/document/document.ts'
import type { Registry } from '../../graph/node/registry.ts'
import { bounds, portOffset, type Rect, type Size, widened } from '../layout/card-geometry.ts'
import { frameRect } from '../layout/part-rects.ts'
import { type CardPort, portOf, portsOf } from '../layout/ports-of.ts'
import { drawPath, headsOf, pathBounds } from '../layout/wires/wire-path.ts'
import { routeWires } from '../layout/wires/wire-router.ts'
import { escapeXml } from '../pictures/svg-text.ts'
import { COLOURS } from './colours.ts'
import { cardOf, drawCard, drawPorts } from './draw-card.ts'
import type { PictureTools } from './picture-tools.ts'
import { cutText, wrapText } from './set-text.ts'

/** Around everything, in canvas units. */
const MARGIN = 32
const NOTE = { size: 14, line: 20.3, sides: 12, ends: 8 } as const
const FONTS = "'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif"
/** What an empty graph is drawn on. */
const EMPTY: Rect = { x: 0, y: 0, width: 320, height: 120 }

export interface GraphPicture extends Size {
  /** With the graph in its metadata. */
  readonly svg: string
  /** The graph, for a picture in another format. */
  readonly packed: string
}

export interface PictureOptions {
  readonly graph: CheckedGraph
  readonly registry: Registry
  readonly tools: PictureTools
  /** White paper, in the place of the ground of the canvas. */
  readonly white?: boolean
  /** Goes into the picture: a typeface that is to be had everywhere. */
  readonly style?: string
}

/** A graph as an SVG picture that carries it: frames, notes, wires and cards as on the canvas, without what flows. */
export function drawGraph({
  graph,
  registry,
  tools,
  white = false,
  style = '',
}: PictureOptions): GraphPicture {
  const { document } = graph
  const ids = Object.keys(document.nodes)
  const cards = new Map(
    ids.map((id) => {
      const ports = portsOf(document, registry, id)
      const card = cardOf(graph, id, ports, tools)
      const { x, y } = document.nodes[id]!.position
      return [id, { card, ports, rect: { x, y, width: card.width, height: card.height } }] as const
    }),
  )
  const notes = Object.entries(document.notes).map(([id, { text, position, width }]) => {
    const lines = wrapText(tools.text(text), width - 2 * NOTE.sides, NOTE.size)
    const height = 2 * NOTE.ends + lines.length * NOTE.line
    return { id: `note ${id}`, lines, rect: { ...position, width, height } }
  })
  const end = (side: 'in' | 'out', [node, port]: readonly [string, string]) => {
    const found = cards.get(node)
    if (!found) return undefined
    const index = found.ports[side].findIndex(({ name }: CardPort) => name === port)
    const offset = portOffset(side, index, found.rect.width)
    return { node, port, at: { x: found.rect.x + offset.x, y: found.rect.y + offset.y } }
  }
  const wires = new Map(
    Object.entries(document.wires).flatMap(([id, wire]) => {
      const [from, to] = [end('out', wire.from), end('in', wire.to)]
      return from && to ? [[id, { from, to }] as const] : []
    }),
  )
  const rects = [...cards.values()].map(({ rect }) => rect)
  const obstacles = new Map([
    ...[...cards].map(([id, { rect }]) => [id, rect] as const),
    ...notes.map(({ id, rect }) => [id, rect] as const),
  ])
  const paths = routeWires(obstacles, wires)
  const frames = Object.values(document.frames)
  const whole = widened(
    bounds([
      ...rects,
      ...notes.map(({ rect }) => rect),
      ...frames.map(frameRect),
      ...[...paths.values()].map(pathBounds),
    ]) ?? EMPTY,
    MARGIN,
  )
  const drawn = [
    ...frames.map((frame) => drawFrame(frameRect(frame), tools.text(frame.title))),
    ...notes.map(({ rect, lines }) => drawNote(rect, lines)),
    ...[...paths].map(([id, path]) => {
      const { from } = document.wires[id]!
      const type = portOf(document, registry, 'out', from[0], from[1])?.type
      const dashes = valueIn(graph, id) === undefined ? ' stroke-dasharray="5 4"' : ''
      const colour = type ? COLOURS[type] : COLOURS['line-strong']
      return `<path d="${drawPath(path)}" fill="none" stroke="${colour}" stroke-width="2"${dashes}/>${heads(headsOf(path), colour)}`
    }),
    ...[...cards].map(([id, { card, rect }]) => drawCard(graph, id, card, rect)),
    ...[...cards].map(([id, { ports, rect }]) => drawPorts(graph, id, ports, rect.width, rect)),
  ]
  const { x, y, width, height } = whole
  const packed = packGraph(document)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" font-family="${FONTS}" font-size="12" fill="${COLOURS.ink}"><title>${escapeXml(tools.text(document.title))}</title>${style && `<style>${style}</style>`}<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${white ? '#ffffff' : COLOURS.ground}"/>\n${drawn.join('\n')}\n</svg>\n`
  return { svg: withGraphInSvg(svg, packed), packed, width, height }
}

function drawFrame({ x, y, width, height }: Rect, title: string): string {
  const name = cutText(title, width - 24, 14, true)
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="14" fill="${COLOURS.muted}" fill-opacity="0.07" stroke="${COLOURS.muted}" stroke-opacity="0.3"/><text x="${x + 12}" y="${y + 21}" font-size="14" font-weight="600" fill="${COLOURS.muted}">${escapeXml(name)}</text>`
}

function drawNote({ x, y, width, height }: Rect, lines: readonly string[]): string {
  const words = lines.map(
    (line, i) =>
      `<tspan x="${x + NOTE.sides}" y="${y + NOTE.ends + (i + 0.72) * NOTE.line}">${escapeXml(line)}</tspan>`,
  )
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="${COLOURS.panel}" stroke="${COLOURS.line}"/><text font-size="${NOTE.size}">${words.join('')}</text>`
}

function heads(places: readonly Position[], colour: string): string {
  if (places.length === 0) return ''
  const path = places.map(({ x, y }) => `M${x + 5},${y - 5}L${x - 5},${y}L${x + 5},${y + 5}z`).join('')
  return `<path d="${path}" fill="${colour}"/>`
}
