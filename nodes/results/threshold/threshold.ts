import type { ProblemDraft } from '../../../src/graph/document/problem.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { number } from '../../../src/graph/node/parameter.ts'
import type { ModelValue } from '../../../src/graph/values/port-value.ts'
import { examine, partParameter } from '../examined-data.ts'

/** Only one probability between two classes has a threshold to move. */
function unfit({ network, data }: ModelValue): ProblemDraft | undefined {
  const classes = data.target.kind === 'classes' ? data.target.names.length : 0
  if (classes !== 2) return { code: 'threshold-needs-two-classes', values: { classes }, port: 'model' }
  const units = network.shape[0] ?? 0
  if (units === 1 && network.activation === 'sigmoid') return undefined
  const node = network.setBy?.units
  // The trainer then asks for the activation that one unit needs.
  const fix = node && ({ kind: 'set', node, param: 'units', value: 1 } as const)
  return { code: 'threshold-needs-sigmoid', values: { units }, port: 'model', ...(fix && { fix }) }
}

export const threshold = defineNode({
  type: 'threshold',
  version: 1,
  category: 'result',
  place: 80,
  inputs: { model: { type: 'model' }, data: { type: 'data', optional: true } },
  outputs: {},
  params: {
    threshold: number({ min: 0, max: 1, step: 0.01, default: 0.5, onCard: true }),
    part: partParameter,
  },
  infer({ inputs: { model, data }, params: { part } }) {
    const problem = unfit(model)
    return problem ? { problems: [problem] } : examine(model, data, part)
  },
  plan: { kind: 'result', part: ({ part }) => part },
  codes: ['threshold-needs-two-classes', 'threshold-needs-sigmoid'],
})
