import type { ProblemDraft } from '../../../src/graph/document/problem.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, integer, toggle } from '../../../src/graph/node/parameter.ts'
import { recounted } from '../class-counts.ts'
import { splitClasses, unfairSplit } from './split-classes.ts'

interface Request {
  readonly measure: 'percent' | 'count'
  readonly validationPercent: number
  readonly testPercent: number
  readonly validationCount: number
  readonly testCount: number
}

const MOST_PERCENT = 90

/** How many training examples go where. */
function moved(request: Request, training: number): { readonly validation: number; readonly test: number } {
  if (request.measure === 'count') return { validation: request.validationCount, test: request.testCount }
  return {
    validation: Math.round((training * request.validationPercent) / 100),
    test: Math.round((training * request.testPercent) / 100),
  }
}

function isNothing(request: Request): boolean {
  return request.measure === 'count'
    ? request.validationCount + request.testCount === 0
    : request.validationPercent + request.testPercent === 0
}

/** Parts that a share was asked for, which is less than half an example. */
function emptyParts(request: Request, training: number): readonly ProblemDraft[] {
  if (request.measure === 'count') return []
  const got = moved(request, training)
  return (['validation', 'test'] as const).flatMap((part): readonly ProblemDraft[] => {
    const param = `${part}Percent` as const
    const percent = request[param]
    if (percent === 0 || got[part] > 0) return []
    const enough = Math.ceil(50 / training)
    const after = moved({ ...request, [param]: enough }, training)
    const fits = enough <= MOST_PERCENT && after.validation + after.test < training
    const values = { part, percent, training, needed: Math.ceil(50 / percent) }
    const fix = { kind: 'set', param, value: enough } as const
    return [{ code: 'part-empty', severity: 'warning', param, values, ...(fits && { fix }) }]
  })
}

export const split = defineNode({
  type: 'split',
  version: 1,
  category: 'data',
  place: 90,
  inputs: { data: { type: 'data' } },
  outputs: { data: { type: 'data' } },
  params: {
    measure: choice({ options: ['percent', 'count'], default: 'percent' }),
    validationPercent: integer({
      min: 0,
      max: MOST_PERCENT,
      default: 20,
      step: 5,
      shown: ({ measure }) => measure === 'percent',
      onCard: true,
    }),
    testPercent: integer({
      min: 0,
      max: MOST_PERCENT,
      default: 0,
      step: 5,
      shown: ({ measure }) => measure === 'percent',
      onCard: true,
    }),
    validationCount: integer({
      min: 0,
      max: 1_000_000,
      default: 500,
      step: 100,
      shown: ({ measure }) => measure === 'count',
      onCard: true,
    }),
    testCount: integer({
      min: 0,
      max: 1_000_000,
      default: 0,
      step: 100,
      shown: ({ measure }) => measure === 'count',
      onCard: true,
    }),
    shuffle: toggle({ default: true }),
    seed: integer({ min: 0, max: 1_000_000, default: 1, shown: ({ shuffle }) => shuffle === true }),
  },
  infer({ inputs: { data }, params }) {
    const { validation, test } = moved(params, data.examples.train)
    const train = data.examples.train - validation - test
    if (train < 1) {
      const asked = validation + test
      return { problems: [{ code: 'nothing-left', values: { asked, training: data.examples.train } }] }
    }
    const examples = {
      train,
      validation: data.examples.validation + validation,
      test: data.examples.test + test,
    }
    const nothing = validation + test === 0
    const known = params.shuffle ? undefined : splitClasses(data, validation, test)
    const unfair = nothing ? undefined : unfairSplit(data, { train, validation, test }, known)
    return {
      outputs: {
        data: nothing ? data : recounted(data, examples, { about: data.about ?? false, ...known }),
      },
      problems: emptyParts(params, data.examples.train).concat(
        isNothing(params) ? { code: 'nothing-moved', severity: 'warning', fix: { kind: 'take-out' } } : [],
        unfair ?? [],
      ),
      facts: [{ code: 'parts-now', values: examples }],
    }
  },
  plan: {
    kind: 'data-step',
    step: (params, arriving) => {
      const { validation, test } = moved(params, arriving.examples.train)
      const { shuffle, seed } = params
      return validation + test > 0 ? { kind: 'split', validation, test, shuffle, seed } : undefined
    },
  },
  codes: ['nothing-left', 'part-empty', 'part-lacks-classes', 'classes-rare', 'nothing-moved', 'parts-now'],
})
