import type { LossKind } from './plan.ts'
import type { DataValue, NetworkValue } from './port-value.ts'
import type { Fact, ProblemDraft } from './problem.ts'

export type LossChoice = { readonly loss: LossKind; readonly why: Fact } | { readonly problem: ProblemDraft }

/**
 * Pairs the network's output with the data's target. `asked` is a person's own choice, `undefined` for automatic.
 * The sentences are in messages.ts; the last layer is named so that its units can be set at a click.
 */
export function chooseLoss(network: NetworkValue, data: DataValue, asked: LossKind | undefined): LossChoice {
  const { target } = data
  const units = network.shape[0] ?? 1
  const last = network.layers.at(-1)?.node
  if (network.shape.length !== 1)
    return { problem: { code: 'output-not-flat', values: { shape: network.shape }, port: 'network' } }
  if (target.kind === 'numbers') {
    if (units !== target.names.length) return { problem: outputSize(units, target.names.length, last) }
    if (asked === 'categorical-crossentropy' || asked === 'binary-crossentropy') {
      return { problem: { code: 'loss-needs-classes', values: { loss: asked }, port: 'loss' } }
    }
    return asked ? chosen(asked) : because('mean-squared-error', 'loss-for-numbers', units)
  }
  const classes = target.names.length
  const binary = classes === 2 && units === 1
  if (!binary && units !== classes) return { problem: outputSize(units, classes, last) }
  if (asked === 'binary-crossentropy' && !binary) {
    return { problem: { code: 'loss-needs-one-unit', values: { units, classes }, port: 'loss' } }
  }
  if (asked === 'categorical-crossentropy' && binary) {
    return { problem: { code: 'loss-needs-unit-per-class', values: { classes }, port: 'loss' } }
  }
  const probabilities = binary ? ['sigmoid'] : ['softmax', 'sigmoid']
  const cross = asked === undefined || asked === 'categorical-crossentropy' || asked === 'binary-crossentropy'
  if (cross && !probabilities.includes(network.activation)) {
    return { problem: noProbabilities(network.activation, probabilities[0] as string, classes, last) }
  }
  if (asked) return chosen(asked)
  return binary
    ? because('binary-crossentropy', 'loss-for-two-classes', units)
    : because('categorical-crossentropy', 'loss-for-classes', classes)
}

function chosen(loss: LossKind): LossChoice {
  return { loss, why: { code: 'loss-chosen', values: { loss } } }
}

function because(loss: LossKind, code: string, count: number): LossChoice {
  return { loss, why: { code, values: { count } } }
}

function outputSize(units: number, wanted: number, last: string | undefined): ProblemDraft {
  const fix = last ? ({ kind: 'set', node: last, param: 'units', value: wanted } as const) : undefined
  return { code: 'output-size', values: { units, wanted }, port: 'network', fix }
}

function noProbabilities(
  activation: string,
  wanted: string,
  classes: number,
  last: string | undefined,
): ProblemDraft {
  const fix = last ? ({ kind: 'set', node: last, param: 'activation', value: wanted } as const) : undefined
  return { code: 'output-no-probabilities', values: { activation, wanted, classes }, port: 'network', fix }
}
