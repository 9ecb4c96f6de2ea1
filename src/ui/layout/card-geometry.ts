import type { Json } from '../../graph/base/json.ts'
import type { CheckedNode } from '../../graph/check/checked-graph.ts'
import type { Position } from '../../graph/document/document.ts'
import type { NodeDefinition } from '../../graph/node/define-node.ts'
import type { Parameter } from '../../graph/node/parameter.ts'
import { resolveParams } from '../../graph/node/resolve-params.ts'
import { rowsOfGrid } from '../../graph/node/rows-of-grid.ts'
import type { Shape } from '../../graph/values/port-value.ts'
import { fitsCard } from '../controls/grid-rows.ts'
import { outputShape } from './output-shape.ts'
import type { Side } from './ports-of.ts'

/*
 * Where things are on a card, in canvas units. Ports stand at fixed places that do not depend on what the card shows,
 * so a wire's ends are known without asking the browser for a layout: reading sockets from the DOM is what makes a
 * large Rete graph slow (quadratic, with a forced layout each time). node-card.module.css uses the same numbers;
 * stories/node-types.stories.tsx compares the heights of all cards.
 */
export const CARD_WIDTH = 200
export const WIDE_CARD_WIDTH = 216
export const HEADER_HEIGHT = 32
/** Middle of the first port, from the top of the card. */
export const PORT_TOP = 46
export const PORT_GAP = 24
/** What flows out of data or a layer, and what a result shows, each with the air below. */
const PICTURE_HEIGHT = 52
const RESULT_HEIGHT = 112
/** Curve, progress and numbers of a run, and the line with its buttons. */
const RUN_HEIGHT = 130
/** The curve of a rate, and a line of text. */
const SCHEDULE_HEIGHT = 65
/** Where its runs stand, how many of them are there, the best, and the line with its buttons. */
const SWEEP_HEIGHT = 166
/** A parameter; two of them have air in between, the last one more below. */
const ROW_HEIGHT = 24
const ROW_GAP = 2
const ROWS_END = 8
const FOOT_HEIGHT = 25
/** A problem in words with its button, at most. */
const NOTE_HEIGHT = 112
/** Side of the square that the picture of an experiment fits in. */
export const PICTURE_SIDE = 176
const LEAST_PICTURE = 20
/** A ball on its curve, and two lines of text. */
const DESCENT_HEIGHT = 145
/** The switch of a camera. */
const SWITCH_HEIGHT = 38
const PICTURE_MARGIN = 8
/** What takes the whole width has its label above: rows of numbers, buttons for classes, the way to a file. */
const LABEL_ABOVE = 17
const GRID_ROW = 28
const CLASSES_HEIGHT = 42
const CHOOSE_HEIGHT = 52

/** The grid that moved and added nodes snap to. */
export const GRID = 8

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Rect extends Size, Position {}

export function cardWidth(definition: NodeDefinition | undefined): number {
  const kind = definition?.plan.kind
  return kind === 'trainer' || kind === 'result' || kind === 'sweep' ? WIDE_CARD_WIDTH : CARD_WIDTH
}

/** The middle of a port, from the card's top left corner. `index` counts from the top; −1 is a port not shown. */
export function portOffset(side: Side, index: number, width: number): Position {
  return {
    x: side === 'in' ? 0 : width,
    y: index < 0 ? HEADER_HEIGHT / 2 : PORT_TOP + index * PORT_GAP,
  }
}

/** The least height at which every port is on the card's edge. */
export function portsHeight(ports: number): number {
  return ports === 0 ? 0 : PORT_TOP + (ports - 1) * PORT_GAP + PORT_GAP / 2
}

/** How tall the box of the picture of an experiment is: a row of numbers needs no square. */
export function experimentHeight([height = 1, width = 1]: Shape): number {
  return Math.max(LEAST_PICTURE, Math.min(PICTURE_SIDE, Math.round((PICTURE_SIDE * height) / width)))
}

/** What is drawn or typed on the card itself is what comes out: once is enough. */
export function isWrittenOn({ inputs, params }: NodeDefinition, values: CheckedNode['params']): boolean {
  if (Object.keys(inputs).length > 0) return false
  return Object.entries(params).some(
    ([name, parameter]) => parameter.kind === 'grid' && parameter.onCard && fitsCard(parameter, values[name]),
  )
}

/** About how tall a card will be, for one that has not been drawn yet; closer where its node has been checked. */
export function estimateHeight(definition: NodeDefinition | undefined, checked?: CheckedNode): number {
  if (!definition) return HEADER_HEIGHT + ROW_HEIGHT * 2
  const values = checked?.params ?? resolveParams(definition.params, {}).params
  const parameters = Object.entries(definition.params)
    .filter(([, parameter]) => parameter.onCard && (parameter.shown?.(values) ?? true))
    .map(([name, parameter]) => controlHeight(parameter, values[name]))
  const rows =
    parameters.length === 0
      ? 0
      : parameters.reduce((sum, height) => sum + height + ROW_GAP, ROWS_END - ROW_GAP)
  const ports = Math.max(Object.keys(definition.inputs).length, Object.keys(definition.outputs).length)
  return Math.max(
    portsHeight(ports),
    HEADER_HEIGHT +
      pictureHeight(definition, values, checked && outputShape(checked)) +
      rows +
      (hasFoot(definition) ? FOOT_HEIGHT : 0),
  )
}

/** A line with what leaves the card, for what data flows out of. */
export function hasFoot({ plan, outputs }: NodeDefinition): boolean {
  const { kind } = plan
  if (
    kind !== 'layer' &&
    kind !== 'dataset' &&
    kind !== 'placeholder' &&
    kind !== 'data-step' &&
    kind !== 'experiment'
  )
    return false
  return Object.keys(outputs).length > 0
}

/** The room a card takes up: with what is wrong with it in words, unless it has been checked and all is well. */
export function cardSize(definition: NodeDefinition | undefined, checked?: CheckedNode): Size {
  const note = checked?.problems.length === 0 ? 0 : NOTE_HEIGHT
  return { width: cardWidth(definition), height: estimateHeight(definition, checked) + note }
}

function pictureHeight(
  definition: NodeDefinition,
  values: CheckedNode['params'],
  shape: Shape = [1, 1],
): number {
  const { kind } = definition.plan
  if (kind === 'trainer') return RUN_HEIGHT
  if (kind === 'schedule') return SCHEDULE_HEIGHT
  if (kind === 'result') return RESULT_HEIGHT
  if (kind === 'sweep') return SWEEP_HEIGHT
  if (kind === 'dataset' || kind === 'data-step' || kind === 'layer') return PICTURE_HEIGHT
  if (kind !== 'experiment' || isWrittenOn(definition, values)) return 0
  const own = definition.plan.source?.(values)?.kind === 'camera' ? SWITCH_HEIGHT : 0
  return (
    PICTURE_MARGIN + own + (definition.plan.shows === 'descent' ? DESCENT_HEIGHT : experimentHeight(shape))
  )
}

function controlHeight(parameter: Parameter, value: Json | undefined): number {
  if (parameter.kind === 'classes') return LABEL_ABOVE + CLASSES_HEIGHT
  if (parameter.kind === 'picture') return LABEL_ABOVE + CHOOSE_HEIGHT
  if (parameter.kind !== 'grid') return ROW_HEIGHT
  if (!fitsCard(parameter, value)) return 0
  if (parameter.editor === 'drawing') return LABEL_ABOVE + PICTURE_SIDE + ROW_GAP + ROW_HEIGHT
  return LABEL_ABOVE + rowsOfGrid(value, parameter).length * (GRID_ROW + ROW_GAP) - ROW_GAP
}

export function snap(value: number): number {
  return Math.round(value / GRID) * GRID
}

export function snapPosition({ x, y }: Position): Position {
  return { x: snap(x), y: snap(y) }
}

/** So much larger on each side. */
export function widened({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

export function middleOf({ x, y, width, height }: Rect): Position {
  return { x: x + width / 2, y: y + height / 2 }
}

export function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Whether all of `part` lies in `rect`. */
export function isInside(part: Rect, rect: Rect): boolean {
  return (
    part.x >= rect.x &&
    part.y >= rect.y &&
    part.x + part.width <= rect.x + rect.width &&
    part.y + part.height <= rect.y + rect.height
  )
}

export function contains(rect: Rect, { x, y }: Position): boolean {
  return x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height
}

/** The smallest rectangle around all of them; nothing for none. */
export function bounds(rects: Iterable<Rect>): Rect | undefined {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity]
  for (const rect of rects) {
    left = Math.min(left, rect.x)
    top = Math.min(top, rect.y)
    right = Math.max(right, rect.x + rect.width)
    bottom = Math.max(bottom, rect.y + rect.height)
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top }
}
