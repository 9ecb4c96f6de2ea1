import type { Fact, Fix, ProblemDraft } from '../document/problem.ts'
import type { LossKind } from '../values/loss-kind.ts'
import type { DataValue, NetworkValue, Target } from '../values/port-value.ts'

export type LossChoice =
  | { readonly loss: LossKind; readonly why: Fact; readonly warning?: ProblemDraft }
  | { readonly problem: ProblemDraft }

/**
 * Pairs the network's output with the data's target. `asked` is a person's own choice, `undefined` for automatic.
 * The sentences are in messages.ts; the fix sets the parameter that decides, or puts a layer at the end where none does.
 */
export function chooseLoss(network: NetworkValue, data: DataValue, asked: LossKind | undefined): LossChoice {
  const { target } = data
  const units = network.shape[0] ?? 1
  if (network.shape.length !== 1) {
    const fix = { kind: 'insert', port: 'network', type: 'flatten' } as const
    return { problem: { code: 'output-not-flat', values: { shape: network.shape }, port: 'network', fix } }
  }
  if (target.kind === 'numbers') {
    if (units !== target.names.length) return { problem: outputSize(network, target, 'linear') }
    if (asked === 'categorical-crossentropy' || asked === 'binary-crossentropy') {
      return { problem: { code: 'loss-needs-classes', values: { loss: asked }, port: 'loss' } }
    }
    return asked ? chosen(asked) : because('mean-squared-error', 'loss-for-numbers', units)
  }
  const classes = target.names.length
  const binary = classes === 2 && units === 1
  if (units === 1 && classes > 2 && network.activation === 'sigmoid' && network.setBy?.units)
    return { problem: { ...outputSize(network, target, 'softmax'), code: 'one-unit-for-many' } }
  if (!binary && units !== classes) return { problem: outputSize(network, target, 'softmax') }
  if (asked === 'binary-crossentropy' && !binary) {
    return { problem: { code: 'loss-needs-one-unit', values: { units, classes }, port: 'loss' } }
  }
  if (asked === 'categorical-crossentropy' && binary) {
    return { problem: { code: 'loss-needs-unit-per-class', values: { classes }, port: 'loss' } }
  }
  const probabilities = binary ? ['sigmoid'] : ['softmax', 'sigmoid']
  const cross = asked === undefined || asked === 'categorical-crossentropy' || asked === 'binary-crossentropy'
  if (cross && !probabilities.includes(network.activation)) {
    return { problem: noProbabilities(network, probabilities[0] as string, classes) }
  }
  if (asked) return chosen(asked)
  if (binary) return because('binary-crossentropy', 'loss-for-two-classes', units)
  const choice = because('categorical-crossentropy', 'loss-for-classes', classes)
  return network.activation === 'sigmoid' ? { ...choice, warning: notTogetherOne(network, classes) } : choice
}

function chosen(loss: LossKind): LossChoice {
  return { loss, why: { code: 'loss-chosen', values: { loss } } }
}

function because(loss: LossKind, code: string, count: number) {
  return { loss, why: { code, values: { count } } }
}

/** Trains all the same, so it is said only where nobody chose the loss on purpose. */
function notTogetherOne(network: NetworkValue, classes: number): ProblemDraft {
  const node = network.setBy?.activation
  return {
    code: 'sigmoid-for-many',
    severity: 'warning',
    values: { classes },
    port: 'network',
    ...(node && { fix: { kind: 'set', node, param: 'activation', value: 'softmax' } }),
  }
}

function outputSize(network: NetworkValue, target: Target, activation: string): ProblemDraft {
  const units = network.shape[0] ?? 1
  const wanted = target.names.length
  const node = isMeantAsOutput(network, target) ? network.setBy?.units : undefined
  const fix: Fix = node
    ? { kind: 'set', node, param: 'units', value: wanted }
    : { kind: 'insert', port: 'network', type: 'dense', params: { units: wanted, activation } }
  const code = node ? 'output-size' : 'output-size-open'
  return { code, values: { units, wanted }, port: 'network', fix }
}

/**
 * Whether the last layer was made to give the answer and only has the wrong number of units. Else it is a hidden layer,
 * and a network whose only layer became its output would have lost what it learns with.
 */
function isMeantAsOutput({ activation, shape, layers }: NetworkValue, { kind }: Target): boolean {
  if (activation === 'softmax' || shape[0] === 1) return true
  if (activation === 'linear' && kind === 'numbers') return true
  if (activation !== 'linear' && activation !== 'sigmoid') return false
  return layers.filter(({ trainable }) => trainable > 0).length > 1
}

function noProbabilities(network: NetworkValue, wanted: string, classes: number): ProblemDraft {
  const node = network.setBy?.activation
  const fix: Fix = node
    ? { kind: 'set', node, param: 'activation', value: wanted }
    : { kind: 'insert', port: 'network', type: 'activation', params: { activation: wanted } }
  const code = node ? 'output-no-probabilities' : 'output-without-activation'
  return { code, values: { activation: network.activation, wanted, classes }, port: 'network', fix }
}
