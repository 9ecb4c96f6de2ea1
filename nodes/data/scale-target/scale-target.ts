import type { Fact } from '../../../src/graph/document/problem.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, number } from '../../../src/graph/node/parameter.ts'
import type { Target } from '../../../src/graph/values/port-value.ts'
import { STANDARDISED } from '../standardised.ts'

type Numbers = Extract<Target, { kind: 'numbers' }>

/** Counted from their mean, numbers can be told apart; divided, as well or badly as before. */
function scaled(
  { range: _, indistinct, ...rest }: Numbers,
  isDivided: boolean,
  range: Numbers['range'],
): Target {
  return {
    ...rest,
    scaled: true,
    ...(range && { range }),
    ...(indistinct && isDivided && { indistinct }),
  }
}

function factOf(
  mode: 'standardise' | 'divide',
  by: number,
  range: Numbers['range'],
  after: Numbers['range'],
): Fact {
  if (mode === 'standardise') return { code: 'target-standardised', values: {} }
  if (!range || !after) return { code: 'target-divided-by', values: { by } }
  return { code: 'target-divided', values: { min: range[0], max: range[1], low: after[0], high: after[1] } }
}

export const scaleTarget = defineNode({
  type: 'scale-target',
  version: 1,
  category: 'data',
  place: 80,
  inputs: { data: { type: 'data' } },
  outputs: { data: { type: 'data' } },
  params: {
    mode: choice({ options: ['standardise', 'divide'], default: 'standardise', onCard: true }),
    by: number({
      min: 1e-9,
      max: 1e15,
      default: 1000,
      scale: 'log',
      shown: ({ mode }) => mode === 'divide',
      onCard: true,
    }),
  },
  infer({ inputs: { data }, params: { mode, by } }) {
    const { target } = data
    if (target.kind === 'classes')
      return { problems: [{ code: 'needs-numbers', port: 'data', fix: { kind: 'take-out' } }] }
    const { range } = target
    const divided = range && ([range[0] / by, range[1] / by] as const)
    return {
      outputs: {
        data: {
          ...data,
          target: scaled(target, mode === 'divide', mode === 'divide' ? divided : STANDARDISED),
        },
      },
      facts: [factOf(mode, by, range, divided)],
    }
  },
  plan: {
    kind: 'data-step',
    step: ({ mode, by }) =>
      mode === 'divide'
        ? { kind: 'scale-target', method: 'divide', by }
        : { kind: 'scale-target', method: 'standardise' },
  },
  codes: ['needs-numbers', 'target-standardised', 'target-divided', 'target-divided-by'],
})
