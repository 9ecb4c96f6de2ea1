import type { Fact } from '../../../src/graph/document/problem.ts'
import {
  CURVES,
  type CurveName,
  type Descent,
  type DescentStep,
  descend,
} from '../../../src/graph/experiment/descend.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, integer, type LooseParams, number } from '../../../src/graph/node/parameter.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'

const isQuadratic = ({ curve }: LooseParams) => curve === 'quadratic'
/** Where there is something to see on the way down. */
const STARTS: Readonly<Record<CurveName, number>> = { quadratic: 5, 'two-valleys': 3, waves: 6 }

function factsOf(descent: Descent): readonly Fact[] {
  const path = descend(descent)
  const [first, last] = [path[0] as DescentStep, path.at(-1) as DescentStep]
  const taken = path.length - 1
  if (first.slope === 0) return [{ code: 'at-rest', values: { x: first.x } }]
  const facts: Fact[] = [{ code: 'arrives', values: { steps: taken, x: last.x, height: last.height } }]
  const across = path.findIndex(({ slope }, i) => i > 0 && slope * (path[i - 1] as DescentStep).slope < 0)
  if (across > 0) facts.push({ code: 'overshoots', values: { step: across } })
  if (taken < descent.steps || last.height > first.height) facts.push({ code: 'diverges', values: {} })
  return facts
}

/** One row for the start and each step: x, the height there, the slope there. */
function pathOf(descent: Descent): Grid {
  const path = descend(descent)
  const values = Float64Array.from(path.flatMap(({ x, height, slope }) => [x, height, slope]))
  return { shape: [path.length, 3, 1], values }
}

export const gradientDescent = defineNode({
  type: 'gradient-descent',
  version: 1,
  category: 'experiment',
  place: 140,
  inputs: {},
  outputs: {},
  params: {
    curve: choice({ options: CURVES, default: 'quadratic', resets: ['start'] }),
    a: number({ min: -10, max: 10, step: 0.1, default: 1, shown: isQuadratic }),
    b: number({ min: -100, max: 100, step: 0.1, default: -4, shown: isQuadratic }),
    c: number({ min: -100, max: 100, step: 0.1, default: 5, shown: isQuadratic }),
    start: number({
      min: -20,
      max: 20,
      step: 0.1,
      default: ({ curve }) => STARTS[curve as CurveName],
      onCard: true,
    }),
    rate: number({ min: 0.0001, max: 10, scale: 'log', default: 0.05, onCard: true }),
    steps: integer({ min: 1, max: 500, default: 25, onCard: true }),
  },
  infer: ({ params }) => ({ outputs: {}, facts: factsOf(params) }),
  plan: {
    kind: 'experiment',
    shows: 'descent',
    compute: ({ params }) => ({ path: pathOf(params) }),
  },
  codes: ['arrives', 'overshoots', 'diverges', 'at-rest'],
})
