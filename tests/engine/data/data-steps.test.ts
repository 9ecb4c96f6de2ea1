import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { DATA_STEP_KINDS } from '../../../src/engine/data/data-step-kinds.ts'
import type { Dataset, DatasetPart } from '../../../src/engine/data/dataset.ts'
import type { DataStepKind } from '../../../src/engine/data/steps/data-step-kind.ts'
import { tapsFor } from '../../../src/formats/pictures/resize-taps.ts'
import type { Numbers } from '../../../src/graph/base/numbers.ts'
import type { AnyParams } from '../../../src/graph/node/define-node.ts'
import type { DataStep } from '../../../src/graph/plan/plan.ts'
import { type DataValue, PARTS } from '../../../src/graph/values/port-value.ts'
import { arbitraryParams } from '../../nodes/arbitrary-params.ts'
import { arrangedData, arrangedValue, countsOf, type Labels } from './arranged-data.ts'

function applied<K extends DataStep['kind']>(
  dataset: Dataset<Numbers>,
  step: Extract<DataStep, { kind: K }>,
): ReturnType<DataStepKind<K>> {
  const kind: DataStepKind<K> = DATA_STEP_KINDS[step.kind as K]
  return kind(dataset, step, 'after') as ReturnType<DataStepKind<K>>
}

function made(dataset: Dataset<Numbers>, ...steps: readonly DataStep[]): Dataset<Numbers> {
  return steps.reduce<Dataset<Numbers>>((before, step) => {
    const result = applied(before, step)
    if (!result.ok) throw new Error(result.problems[0]?.code)
    return result.value
  }, dataset)
}

const everything = (part: DatasetPart<Numbers>) =>
  part.gather(Array.from({ length: part.count }, (_, i) => i))
/** Which of the arranged examples these are. */
const idsOf = (part: DatasetPart<Numbers>) => [...everything(part)].filter((_, i) => i % 4 === 0)

const labels: Labels = {
  train: [2, 0, 1, 2, 2, 0, 1, 0, 3, 3],
  validation: [0, 1, 2],
  test: [3, 2, 1, 0],
}

describe('a data step', () => {
  test('takes the first of the parts it is given', () => {
    const { parts } = made(arrangedData(labels), { kind: 'take', parts: ['train', 'test'], count: 3 })
    expect([...parts.train.targets, ...parts.validation.targets]).toEqual([2, 0, 1, 0, 1, 2])
    expect(idsOf(parts.train)).toEqual([0, 1, 2])
    expect(parts.test.count).toBe(3)
  })

  test('shuffles examples together with their targets, the same way every time', () => {
    const step = { kind: 'shuffle', parts: ['train'], seed: 5 } as const
    const { train, test: testing } = made(arrangedData(labels), step).parts
    expect([...train.targets]).toEqual(idsOf(train).map((id) => labels.train[id]))
    expect(idsOf(train)).not.toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect([...idsOf(train)].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(idsOf(made(arrangedData(labels), step).parts.train)).toEqual(idsOf(train))
    expect(idsOf(made(arrangedData(labels), { ...step, seed: 6 }).parts.train)).not.toEqual(idsOf(train))
    expect(idsOf(testing)).toEqual([0, 1, 2, 3])
  })

  test('selects classes in their order and numbers them anew', () => {
    const { parts } = made(arrangedData(labels), { kind: 'select-classes', classes: [1, 3] })
    expect(idsOf(parts.train)).toEqual([2, 6, 8, 9])
    expect([...parts.train.targets]).toEqual([0, 0, 1, 1])
    expect([...parts.test.targets]).toEqual([1, 0])
  })

  test('says when there is no training example of a selected class', () => {
    const few = made(arrangedData(labels), { kind: 'take', parts: ['train'], count: 4 })
    const result = applied(few, { kind: 'select-classes', classes: [0, 3] })
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code: 'data-class-missing', values: { index: 3, examples: 4 } }],
    })
  })

  test('sets one class against the rest', () => {
    const { train } = made(arrangedData(labels), { kind: 'one-vs-rest', class: 2 }).parts
    expect([...train.targets]).toEqual([1, 0, 0, 1, 1, 0, 0, 0, 0, 0])
  })

  test('makes a class rare by leaving out its last examples', () => {
    const step = { kind: 'imbalance', parts: ['train'], class: 2, percent: 10 } as const
    const { parts } = made(arrangedData(labels), step)
    // 7 others: 0.78 of the class, rounded to 1, is a tenth of all.
    expect(idsOf(parts.train)).toEqual([0, 1, 2, 5, 6, 7, 8, 9])
    expect(parts.test.count).toBe(4)
  })

  test('makes a class frequent by leaving out the last of the others', () => {
    const step = { kind: 'imbalance', parts: ['train'], class: 2, percent: 60 } as const
    expect(idsOf(made(arrangedData(labels), step).parts.train)).toEqual([0, 1, 2, 3, 4])
  })

  test('says when a share leaves a class without examples', () => {
    const step = { kind: 'imbalance', parts: ['train'], class: 2, percent: 1 } as const
    expect(applied(arrangedData(labels), step)).toMatchObject({
      ok: false,
      problems: [{ code: 'data-class-empty', values: { part: 'train', percent: 1, examples: 10 } }],
    })
  })

  test('resizes pictures, each channel for itself', () => {
    const data = arrangedData({ train: [0, 0], validation: [], test: [] }, [2, 2, 2])
    const half = made(data, { kind: 'resize', height: 1, width: 1, method: 'area' })
    expect(half.shape).toEqual([1, 1, 2])
    const means = [0.003, 0.004, 1.003, 1.004]
    for (const [i, value] of everything(half.parts.train).entries()) expect(value).toBeCloseTo(means[i]!, 6)
    const wide = made(data, { kind: 'resize', height: 1, width: 4, method: 'nearest' })
    const row = [0.004, 0.005, 0.004, 0.005, 0.006, 0.007, 0.006, 0.007]
    for (const [i, value] of wide.parts.train.gather([0]).entries()) expect(value).toBeCloseTo(row[i]!, 6)
    expect(half.prepare?.(data.parts.train.gather([1]))).toEqual(half.parts.train.gather([1]))
  })
})

describe('resizing', () => {
  const line = (from: number, to: number, method: 'area' | 'bilinear' | 'nearest') => {
    const { starts, counts, weights } = tapsFor(from, to, method)
    let at = 0
    return Array.from(starts, (start, place) => {
      const row = Array.from({ length: from }, () => 0)
      for (let k = 0; k < counts[place]!; k++) row[start + k] = weights[at++]!
      return row
    })
  }

  test('by area counts what is covered in part in part', () => {
    expect(line(3, 2, 'area')).toEqual([
      [expect.closeTo(2 / 3, 12), expect.closeTo(1 / 3, 12), 0],
      [0, expect.closeTo(1 / 3, 12), expect.closeTo(2 / 3, 12)],
    ])
  })

  test('bilinear puts the middles of pixels at one half', () => {
    expect(line(2, 4, 'bilinear')).toEqual([
      [1, 0],
      [0.75, 0.25],
      [0.25, 0.75],
      [0, 1],
    ])
  })

  test('takes weights that sum to one from pixels there are, and area takes each equally', () => {
    const sides = fc.integer({ min: 1, max: 70 })
    fc.assert(
      fc.property(sides, sides, fc.constantFrom('area', 'bilinear', 'nearest'), (from, to, method) => {
        const rows = line(from, to, method)
        for (const row of rows) {
          expect(row).toHaveLength(from)
          expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 9)
          expect(Math.min(...row)).toBeGreaterThanOrEqual(0)
        }
        if (method === 'area')
          for (let pixel = 0; pixel < from; pixel++)
            expect(rows.reduce((sum, row) => sum + row[pixel]!, 0)).toBeCloseTo(to / from, 9)
      }),
      { seed: 71, numRuns: 200 },
    )
  })
})

describe('the counts that the check says', () => {
  const types = ['take', 'shuffle', 'select-classes', 'one-vs-rest', 'imbalance', 'resize', 'split']
  const anyStep = fc
    .constantFrom(...types)
    .chain((type) => arbitraryParams(registry.get(type)!, 12).map((params) => [type, params] as const))
  const anyLabels = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 60 })
  const chained = fc.tuple(
    fc.record({ train: anyLabels, validation: anyLabels, test: anyLabels }),
    fc.array(anyStep, { minLength: 1, maxLength: 3 }),
  )

  /** What the check and the engine make of a chain of nodes; less where one of them has something against it. */
  function both(
    given: Labels,
    chain: readonly (readonly [string, AnyParams])[],
  ): { readonly value?: DataValue; readonly dataset?: Dataset<Numbers>; readonly problem?: string } {
    let value: DataValue = arrangedValue(given, 5)
    let dataset: Dataset<Numbers> = arrangedData(given)
    for (const [type, params] of chain) {
      const definition = registry.get(type)!
      const out = definition.infer({ node: 'n', inputs: { data: value }, params }).outputs?.data
      if (out?.kind !== 'data' || definition.plan.kind !== 'data-step') return {}
      const step = definition.plan.step(params, value)
      const result = step && applied(dataset, step)
      if (result && !result.ok) return { problem: result.problems[0]!.code }
      value = out
      dataset = result?.value ?? dataset
    }
    return { value, dataset }
  }

  test('are those of the engine, unless it said “about”', () => {
    let compared = 0
    fc.assert(
      fc.property(chained, ([given, chain]) => {
        const { value, dataset } = both(given, chain)
        if (!value || !dataset) return
        expect(dataset.shape).toEqual(value.shape)
        const classes = value.target.names.length
        for (const part of PARTS) {
          const { count, targets } = dataset.parts[part]
          expect(targets).toHaveLength(count)
          expect(targets.every((target) => target < classes)).toBe(true)
          if (value.perClass) expect(countsOf(targets, classes)).toEqual(value.perClass[part])
          if (value.about) continue
          expect(count).toBe(value.examples[part])
          compared++
        }
      }),
      { seed: 72, numRuns: 1000 },
    )
    expect(compared).toBeGreaterThan(1000)
  })

  test('are never refuted by the engine where each class was counted', () => {
    fc.assert(
      fc.property(chained, ([given, chain]) => {
        expect(both(given, chain.slice(0, 1))).not.toHaveProperty('problem')
      }),
      { seed: 73, numRuns: 500 },
    )
  })
})
