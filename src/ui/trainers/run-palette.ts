import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { trainersOf } from '../../graph/compile/compile.ts'
import type { NodeId } from '../../graph/document/document.ts'

/** Outlines of the marks around 0,0 with a radius of about 1, for SVG and for a canvas. */
export const MARK_PATHS = {
  circle: 'M-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0z',
  square: 'M-.88-.88h1.76v1.76h-1.76z',
  triangle: 'M0-1.15 1.15.85h-2.3z',
  diamond: 'M0-1.3 1.3 0 0 1.3-1.3 0z',
  wedge: 'M0 1.15 1.15-.85h-2.3z',
} as const
export type MarkShape = keyof typeof MARK_PATHS

/**
 * How one run looks everywhere: in curves, tables and on cards. Colour, mark and dashes differ together, so that nobody
 * has to tell runs apart by colour alone.
 */
export interface RunLook {
  /** Custom property that holds the colour. */
  readonly token: `--run-${number}`
  /** The colour for a style. */
  readonly color: string
  readonly mark: MarkShape
  /** Line and gap of the validation curve, in pixels; training curves are solid. */
  readonly dash: readonly number[]
}

/** Colours in `tokens.css`. */
const COLORS = 8
const MARKS = Object.keys(MARK_PATHS) as readonly MarkShape[]
const DASHES: readonly (readonly number[])[] = [
  [6, 4],
  [2, 3],
  [10, 3, 2, 3],
]

/** The look of the run at a place, counted from 0. Colour and mark together repeat only after forty. */
export function runLook(place: number): RunLook {
  const token = `--run-${(place % COLORS) + 1}` as const
  return {
    token,
    color: `var(${token})`,
    mark: MARKS[place % MARKS.length]!,
    dash: DASHES[place % DASHES.length]!,
  }
}

/**
 * The trainers of a graph in the order of their ids (`trainer_2` before `trainer_10`): wiring and moving nodes or
 * opening the file again changes neither order nor colours.
 */
export function orderedTrainers(graph: CheckedGraph): readonly NodeId[] {
  return [...trainersOf(graph)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

/** The look of every trainer's run. */
export function runLooks(graph: CheckedGraph): ReadonlyMap<NodeId, RunLook> {
  return new Map(orderedTrainers(graph).map((id, place) => [id, runLook(place)]))
}
