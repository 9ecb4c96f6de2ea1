import type { CheckedNode } from '../../../graph/check/checked-graph.ts'
import { CURVES, type Descent, type DescentStep } from '../../../graph/experiment/descend.ts'

/** What a node of gradient descent is set to. */
export function descentOf({ params }: CheckedNode): Descent {
  const number = (name: string) => (typeof params[name] === 'number' ? params[name] : 0)
  return {
    curve: CURVES.find((name) => name === params.curve) ?? CURVES[0],
    a: number('a'),
    b: number('b'),
    c: number('c'),
    start: number('start'),
    rate: number('rate'),
    steps: number('steps'),
  }
}

/** What a step did, where there is something to say about it. */
export type StepRemark = 'overshoot' | 'higher' | 'diverges' | 'arrived'

/** Steps in a row that lead up before it counts as running away. */
const AWAY = 3
/** Slopes below this are as good as none. */
const FLAT = 1e-3

export function remarkOn(
  path: readonly DescentStep[],
  index: number,
  { steps }: Descent,
): StepRemark | undefined {
  const [before, now] = [path[index - 1], path[index]]
  if (!now) return undefined
  if (Math.abs(now.slope) < FLAT) return 'arrived'
  if (!before) return undefined
  const endsEarly = path.length <= steps && index === path.length - 1
  const lastSteps = path.slice(Math.max(0, index - AWAY), index + 1)
  const climbs = lastSteps.every(({ height }, i) => i === 0 || height > (lastSteps[i - 1]?.height ?? height))
  if (endsEarly || (climbs && lastSteps.length > AWAY)) return 'diverges'
  if (now.height > before.height) return 'higher'
  return now.slope * before.slope < 0 ? 'overshoot' : undefined
}
