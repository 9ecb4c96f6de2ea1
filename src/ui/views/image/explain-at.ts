import type { CheckedNode } from '../../../graph/check/checked-graph.ts'
import type { ExperimentResult, Explanation } from '../../../graph/node/experiment-contribution.ts'
import type { Grid } from '../../../graph/values/grid.ts'
import type { Area, Margins } from './grid-field.tsx'
import type { Place } from './pointed-field.tsx'

/** How the number at a place came about, where the node can say it. */
export function explainAt(
  { definition, params }: CheckedNode,
  { inputs }: ExperimentResult,
  place: Place,
  channel: number,
): Explanation | undefined {
  const plan = definition?.plan
  return plan?.kind === 'experiment' ? plan.explain?.({ inputs, params }, { ...place, channel }) : undefined
}

/** The grid that a window lies on. */
export function gridAt({ inputs }: ExperimentResult, port: string): Grid | undefined {
  const found = inputs[port]
  return found && ('shape' in found ? found : found[0])
}

/** Where a window lies. */
export function areaOf({ terms, window }: Explanation): Area {
  return { row: terms[0]?.row ?? 0, column: terms[0]?.column ?? 0, height: window[0], width: window[1] }
}

/** How far windows reach beyond the input: the padding, read off the first and the last window. */
export function marginsOf(first: Explanation, last: Explanation, { shape }: Grid): Margins {
  const [from, to] = [areaOf(first), areaOf(last)]
  return {
    top: Math.max(0, -from.row),
    left: Math.max(0, -from.column),
    bottom: Math.max(0, to.row + to.height - shape[0]),
    right: Math.max(0, to.column + to.width - shape[1]),
  }
}

/** What a node would put out first for another grid at one of its inputs. */
export function applyTo(
  { definition, params }: CheckedNode,
  { inputs }: ExperimentResult,
  port: string | undefined,
  grid: Grid,
): Grid | undefined {
  const plan = definition?.plan
  if (plan?.kind !== 'experiment' || port === undefined) return undefined
  return Object.values(plan.compute({ inputs: { ...inputs, [port]: grid }, params }))[0]
}
