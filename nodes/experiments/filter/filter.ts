import { sameJson } from '../../../src/graph/base/json.ts'
import type { ProblemDraft } from '../../../src/graph/document/problem.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, grid, integer, type LooseParams, number } from '../../../src/graph/node/parameter.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { PADDINGS, type Padding } from '../../layers/window.ts'
import { correlate, explainCorrelation, type Kernel } from '../correlate.ts'
import { slideOverPicture, withOneStride } from '../slide-window.ts'
import { KERNEL_NAMES, KERNELS, type KernelName } from './kernels.ts'

const known = ({ preset }: LooseParams) => KERNELS[preset as KernelName]
const addsUp = ({ channels }: LooseParams) => channels === 'sum'
const side = { min: 1, max: 7 }
const kernelParam = { rows: side, columns: side, min: -1000, max: 1000 }
/** A kernel for red, green and blue. */
const MOST_SUMMED = 3

interface FilterParams {
  readonly kernel: Kernel
  readonly kernel2: Kernel
  readonly kernel3: Kernel
  readonly channels: 'each' | 'sum'
  readonly stride: number
  readonly padding: Padding
  readonly divisor: number
  readonly bias: number
}

function filterOf({ kernel, kernel2, kernel3, channels, stride, ...rest }: FilterParams) {
  const kernels = channels === 'sum' ? { sum: [kernel, kernel2, kernel3] } : { each: kernel }
  return { ...rest, kernels, stride: [stride, stride] as const }
}

function kernelsProblem({ channels, ...params }: FilterParams, arriving: number): ProblemDraft | undefined {
  if (channels === 'each') return undefined
  if (arriving > MOST_SUMMED)
    return {
      code: 'too-many-to-sum',
      values: { channels: arriving, most: MOST_SUMMED },
      param: 'channels',
      fix: { kind: 'set', param: 'channels', value: 'each' },
    }
  const names = (['kernel', 'kernel2', 'kernel3'] as const).slice(0, arriving)
  const size = (kernel: Kernel) => [kernel.length, kernel[0]?.length ?? 0] as const
  const other = names.find((name) => !sameJson(size(params[name]), size(params.kernel)))
  if (!other) return undefined
  return {
    code: 'kernels-differ',
    values: { first: size(params.kernel), other: size(params[other]) },
    param: other,
    fix: { kind: 'set', param: other, value: params.kernel },
  }
}

export const filter = defineNode({
  type: 'filter',
  version: 1,
  category: 'experiment',
  place: 70,
  inputs: { input: { type: 'image' } },
  outputs: { output: { type: 'image' } },
  params: {
    preset: choice({
      options: KERNEL_NAMES,
      default: 'vertical-edges',
      resets: ['kernel', 'divisor', 'kernel2', 'kernel3'],
      onCard: true,
    }),
    kernel: grid({ ...kernelParam, default: (params) => known(params).kernel, onCard: true }),
    channels: choice({ options: ['each', 'sum'], default: 'each' }),
    kernel2: grid({ ...kernelParam, default: ({ kernel }) => kernel as Kernel, shown: addsUp }),
    kernel3: grid({ ...kernelParam, default: ({ kernel }) => kernel as Kernel, shown: addsUp }),
    divisor: number({ min: 0.001, max: 10_000, default: (params) => known(params).divisor }),
    bias: number({ min: -1000, max: 1000, default: 0 }),
    stride: integer({ min: 1, max: 8, default: 1 }),
    padding: choice({ options: PADDINGS, default: 'valid' }),
  },
  infer({ inputs: { input }, params }) {
    const wrong = kernelsProblem(params, input.shape[2])
    if (wrong) return { problems: [wrong] }
    const { kernel, padding } = params
    const size = [kernel.length, kernel[0]?.length ?? 0] as const
    const stride = [params.stride, params.stride] as const
    const slid = slideOverPicture(input.shape, { size, stride, padding }, 'kernel')
    if ('problem' in slid) return { problems: [slid.problem] }
    const adds = params.channels === 'sum' && input.shape[2] > 1
    const changed = !sameJson(kernel, KERNELS[params.preset].kernel)
    return {
      outputs: {
        output: { kind: 'image', shape: [...slid.places, params.channels === 'sum' ? 1 : input.shape[2]] },
      },
      problems: withOneStride(slid.warnings, Math.min(...size)),
      facts: [
        ...(changed ? [{ code: 'own-numbers', values: {} }] : []),
        ...(adds ? [{ code: 'adds-channels', values: { channels: input.shape[2] } }] : []),
        ...slid.facts,
      ],
    }
  },
  plan: {
    kind: 'experiment',
    shows: 'image',
    compute: ({ inputs, params }) => ({ output: correlate(inputs.input as Grid, filterOf(params)) }),
    explain: ({ inputs, params }, cell) => explainCorrelation(inputs.input as Grid, filterOf(params), cell),
  },
  codes: ['too-many-to-sum', 'kernels-differ', 'own-numbers', 'adds-channels'],
})
