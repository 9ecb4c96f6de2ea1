import type { Fix, ProblemDraft } from '../../../src/graph/document/problem.ts'
import { defineNode, type NodeDefinition } from '../../../src/graph/node/define-node.ts'
import { choice, integer, size } from '../../../src/graph/node/parameter.ts'
import { resolveParams } from '../../../src/graph/node/resolve-params.ts'
import type { DataValue, Shape, Target } from '../../../src/graph/values/port-value.ts'
import { cifar10 } from '../cifar-10/cifar-10.ts'
import { digits } from '../digits/digits.ts'
import { fashion } from '../fashion/fashion.ts'
import { screws } from '../screws/screws.ts'
import { streetSigns } from '../street-signs/street-signs.ts'

/** What ships, or can be had by everybody. */
const SETS: readonly NodeDefinition[] = [digits, fashion, screws, streetSigns, cifar10]

export const input = defineNode({
  type: 'input',
  version: 1,
  category: 'data',
  place: 65,
  fromFiles: true,
  inputs: {},
  outputs: { data: { type: 'data' } },
  params: {
    kind: choice({ options: ['pictures', 'rows'], default: 'pictures', onCard: true }),
    size: size({
      min: 1,
      max: 4096,
      default: [28, 28],
      shown: ({ kind }) => kind === 'pictures',
      onCard: true,
    }),
    channels: integer({ min: 1, max: 4096, default: 1, shown: ({ kind }) => kind === 'pictures' }),
    numbers: integer({
      min: 1,
      max: 1_000_000,
      default: 4,
      shown: ({ kind }) => kind === 'rows',
      onCard: true,
    }),
    target: choice({ options: ['classes', 'numbers'], default: 'classes' }),
    answers: integer({ min: 1, max: 100_000, default: 10 }),
  },
  infer({ params }) {
    const shape = params.kind === 'pictures' ? [...params.size, params.channels] : [params.numbers]
    const names = Array.from({ length: params.answers }, (_, i) => `${i}`)
    const data: DataValue = {
      kind: 'data',
      shape,
      target: { kind: params.target, names },
      examples: { train: 0, validation: 0, test: 0 },
      range: [0, 1],
      isAwaited: true,
    }
    return { outputs: { data }, problems: awaited(shape, data.target) }
  },
  plan: { kind: 'placeholder' },
  codes: ['data-awaited', 'data-fits-too'],
})

/** Asks for data, with a button for each set that fits; else for a person's own. */
function awaited(shape: Shape, target: Target): readonly ProblemDraft[] {
  const fitting = SETS.filter((set) => isLike(set, shape, target)).map(({ type }) => type)
  const [first = shape.length === 1 ? 'table' : 'pictures', ...others] = fitting
  return [
    { code: 'data-awaited', values: { shape, answers: target.names.length }, fix: putIn(first) },
    ...others.map((type) => ({
      code: 'data-fits-too',
      severity: 'warning' as const,
      values: { set: { kind: 'title', type } as const },
      fix: putIn(type),
    })),
  ]
}

const putIn = (type: string): Fix => ({ kind: 'replace', type })

function isLike(set: NodeDefinition, shape: Shape, target: Target): boolean {
  const { params } = resolveParams(set.params, {})
  const data = set.infer({ node: '?', inputs: {}, params }).outputs?.data
  if (data?.kind !== 'data' || data.shape.join() !== shape.join()) return false
  return data.target.kind === target.kind && data.target.names.length === target.names.length
}
