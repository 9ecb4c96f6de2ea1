import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { nodeTitle } from '../../graph/check/node-title.ts'
import type { NodeId, Position } from '../../graph/document/document.ts'
import { wiringOf } from '../../graph/document/wiring.ts'
import { formatShape } from '../../graph/words/format-message.ts'
import { signOf } from '../base/widgets/node-sign.ts'
import { PORT_PATHS } from '../base/widgets/port-paths.ts'
import {
  cardWidth,
  HEADER_HEIGHT,
  hasFoot,
  portOffset,
  portsHeight,
  type Size,
} from '../layout/card-geometry.ts'
import { outputShape } from '../layout/output-shape.ts'
import type { CardPorts, Side } from '../layout/ports-of.ts'
import { escapeXml } from '../pictures/svg-text.ts'
import { type CardRow, cardRows } from './card-rows.ts'
import { COLOURS } from './colours.ts'
import type { PictureTools } from './picture-tools.ts'
import { cutText, textWidth } from './set-text.ts'

const SIDES = 12
const ROW = 20
const ROWS_END = 8
const FOOT = 25
const [TITLE_SIZE, TEXT_SIZE] = [13, 12]
/** A cross: a port that this version does not know. */
const UNKNOWN = 'M-4-4 4 4M4-4-4 4'

/** What a card of a picture shows. It has no pictures in it, so it is lower than the one on the canvas. */
export interface DrawnCard extends Size {
  readonly title: string
  readonly rows: readonly CardRow[]
  /** The shape that leaves it, and its weights. */
  readonly foot?: readonly [string, string]
}

export function cardOf(graph: CheckedGraph, id: NodeId, ports: CardPorts, tools: PictureTools): DrawnCard {
  const checked = graph.node(id)
  const definition = checked?.definition
  const rows = checked ? cardRows(checked, tools) : []
  const shape = checked && outputShape(checked)
  const weights = definition?.plan.kind === 'layer' ? checked?.weights : undefined
  const foot =
    definition && hasFoot(definition) && shape
      ? ([
          formatShape(shape),
          weights ? tools.t('node.weights', { count: weights.trainable + weights.fixed }) : '',
        ] as const)
      : undefined
  const inside = (rows.length > 0 ? rows.length * ROW + ROWS_END : 0) + (foot ? FOOT : 0)
  return {
    title: tools.text(nodeTitle(graph, id)),
    rows,
    ...(foot && { foot }),
    width: cardWidth(definition),
    height: Math.max(HEADER_HEIGHT + inside, portsHeight(Math.max(ports.in.length, ports.out.length))),
  }
}

/** A card without its ports, which lie over the wires. */
export function drawCard(graph: CheckedGraph, id: NodeId, card: DrawnCard, { x, y }: Position): string {
  const { width, height, title, rows, foot } = card
  const checked = graph.node(id)
  const isWrong = checked?.problems.some(({ severity }) => severity === 'error') ?? false
  const type = signOf(checked?.definition)
  const room = width - 2 * SIDES
  const parts = [
    `<rect width="${width}" height="${height}" rx="10" fill="${COLOURS.card}" stroke="${isWrong ? COLOURS.danger : COLOURS.line}" stroke-width="${isWrong ? 2 : 1}"/>`,
    `<path transform="translate(18 17)" d="${PORT_PATHS[type]}" fill="${COLOURS[type]}"/>`,
    word(
      cutText(title, room - 20, TITLE_SIZE, true),
      32,
      21.5,
      `font-size="${TITLE_SIZE}" font-weight="700"`,
    ),
  ]
  rows.forEach(({ label, value }, i) => {
    const baseline = HEADER_HEIGHT + i * ROW + 14
    const shown = cutText(value, label === '' ? room : room * 0.66, TEXT_SIZE)
    const left = room - textWidth(shown, TEXT_SIZE) - 8
    if (label !== '')
      parts.push(word(cutText(label, left, TEXT_SIZE), SIDES, baseline, `fill="${COLOURS.muted}"`))
    parts.push(word(shown, width - SIDES, baseline, 'text-anchor="end"'))
  })
  if (foot) {
    const [shape, weights] = foot
    const line = height - FOOT
    const quiet = `fill="${COLOURS.muted}"`
    parts.push(
      `<path d="M0 ${line}H${width}" stroke="${COLOURS.line}"/>`,
      word(cutText(shape, room, TEXT_SIZE), SIDES, line + 16.5, quiet),
    )
    const left = room - textWidth(shape, TEXT_SIZE) - 8
    if (weights !== '')
      parts.push(
        word(cutText(weights, left, TEXT_SIZE), width - SIDES, line + 16.5, `${quiet} text-anchor="end"`),
      )
  }
  return `<g transform="translate(${x} ${y})">${parts.join('')}</g>`
}

/** The ports of a card; those that are wired are filled. */
export function drawPorts(
  graph: CheckedGraph,
  id: NodeId,
  ports: CardPorts,
  width: number,
  at: Position,
): string {
  const wiring = wiringOf(graph.document)
  const wired = {
    in: new Set(wiring.into(id).map(([, { to }]) => to[1])),
    out: new Set(wiring.outOf(id).map(([, { from }]) => from[1])),
  }
  const draw = (side: Side) =>
    ports[side].map(({ name, type, optional }, index) => {
      const { x, y } = portOffset(side, index, width)
      const isFilled = side === 'out' || wired[side].has(name)
      const colour = type ? COLOURS[type] : COLOURS['line-strong']
      const dashes = optional && !isFilled ? ' stroke-dasharray="2.5 2"' : ''
      return `<path transform="translate(${at.x + x} ${at.y + y})" d="${type ? PORT_PATHS[type] : UNKNOWN}" fill="${isFilled ? colour : COLOURS.card}" stroke="${colour}" stroke-width="1.75" stroke-linejoin="round"${dashes}/>`
    })
  return [...draw('in'), ...draw('out')].join('')
}

function word(text: string, x: number, y: number, attributes: string): string {
  return `<text x="${x}" y="${y}" ${attributes}>${escapeXml(text)}</text>`
}
