import type { NodeId } from '../../src/graph/document/document.ts'
import type { Fact, ProblemDraft } from '../../src/graph/document/problem.ts'
import type { Inferred, WeightCount } from '../../src/graph/node/define-node.ts'
import { appendLayer, chainOf, joinLayers, networkOf } from '../../src/graph/values/layer-chain.ts'
import { type LayerFact, type NetworkValue, type Shape, sizeOf } from '../../src/graph/values/port-value.ts'

/** Numbers one layer may put out for one example: 64 MB, so that a preview never freezes a school laptop. */
export const MOST_OUTPUTS = 2 ** 24
/** Weights one layer may have: 400 MB before training has even begun. */
export const MOST_WEIGHTS = 100_000_000

/** What a layer makes of its inputs. */
export interface Layer {
  readonly shape: Shape
  readonly weights?: WeightCount
  /** Activation of the numbers that come out; see `NetworkValue.activation`. */
  readonly activation: string
  readonly setBy?: NetworkValue['setBy']
  /** Of moving averages that it keeps. */
  readonly momentum?: number
  readonly warnings?: readonly ProblemDraft[]
  readonly facts?: readonly Fact[]
}

type LayerOutputs = { readonly output: { readonly type: 'network' } }

/**
 * Puts a layer behind one or more networks that begin at the same data. A layer that no school laptop could hold is
 * a problem here already, because its pictures are wanted before anybody trains it.
 */
export function inferLayer(
  node: NodeId,
  inputs: readonly [NetworkValue, ...NetworkValue[]],
  layer: Layer,
): Inferred<LayerOutputs> {
  const { shape, weights, activation, setBy, momentum, warnings = NONE, facts = NO_FACTS } = layer
  const outputs = sizeOf(shape)
  const count = weights ? weights.trainable + weights.fixed : 0
  const tooLarge: ProblemDraft[] = []
  if (outputs > MOST_OUTPUTS)
    tooLarge.push({ code: 'too-many-outputs', values: { shape, outputs, most: MOST_OUTPUTS } })
  if (count > MOST_WEIGHTS)
    tooLarge.push({ code: 'too-many-weights', values: { weights: count, most: MOST_WEIGHTS } })
  if (tooLarge.length > 0) return { weights, problems: [...warnings, ...tooLarge], facts }
  const [trainable, fixed] = [weights?.trainable ?? 0, weights?.fixed ?? 0]
  const fact: LayerFact =
    momentum === undefined
      ? { node, trainable, fixed, outputs }
      : { node, trainable, fixed, outputs, momentum }
  const [{ data, source }] = inputs
  const before = inputs.length === 1 ? chainOf(inputs[0]) : joinLayers(inputs.map(chainOf))
  const output = networkOf({ shape, data, source, activation, setBy }, appendLayer(before, fact))
  return { outputs: { output }, weights, problems: warnings, facts }
}

// An edit at the top of a thousand layers comes here a thousand times.
const NONE: readonly ProblemDraft[] = []
const NO_FACTS: readonly Fact[] = []

/** The problem of a layer that slides over pictures and gets something else; `undefined` where it gets one. */
export function needsPicture(input: NetworkValue): ProblemDraft | undefined {
  return input.shape.length === 3
    ? undefined
    : {
        code: 'needs-picture',
        values: { shape: input.shape, rank: input.shape.length },
        port: 'input',
        fix: { kind: 'before-flat' },
      }
}

/** The problem of a layer that takes a row of numbers and gets something else; `undefined` where it gets one. */
export function needsFlat({ shape }: NetworkValue): ProblemDraft | undefined {
  if (shape.length === 1) return undefined
  const fix = { kind: 'insert', port: 'input', type: 'flatten' } as const
  return { code: 'needs-flat', values: { shape }, port: 'input', fix }
}

/** Branches can only be joined when there are at least two and all begin at the same data. */
export function branchProblem(inputs: readonly NetworkValue[]): ProblemDraft | undefined {
  const [first, second] = inputs
  if (!first || !second)
    return { code: 'needs-two-branches', port: 'input', fix: { kind: 'supply', port: 'input' } }
  const elsewhere = inputs.some(
    ({ source }) => source[0] !== first.source[0] || source[1] !== first.source[1],
  )
  return elsewhere ? { code: 'network-two-sources', port: 'input' } : undefined
}
