import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dividedCounts,
  dividePictures,
  type PictureDivision,
} from '../../../src/graph/values/divide-pictures.ts'
import { type AddedPicture, addPictures } from '../../../src/graph/values/edit-pictures.ts'
import { EMPTY_COLLECTION, referenceTo } from '../../../src/graph/values/picture-collection.ts'
import { PARTS } from '../../../src/graph/values/port-value.ts'
import { arbitraryCollection } from './arbitrary-collection.ts'

const percent = fc.integer({ min: 0, max: 50 })
const arbitraryDivision: fc.Arbitrary<PictureDivision> = fc.record({
  parts: fc.constantFrom('given', 'divided'),
  validationPercent: percent,
  testPercent: percent,
  seed: fc.nat(),
})
const fifths: PictureDivision = { parts: 'given', validationPercent: 20, testPercent: 20, seed: 1 }
const leaves = (count: number, from = 0): readonly AddedPicture[] =>
  Array.from({ length: count }, (_, i) => ({
    content: (from + i).toString(16).padStart(64, '0'),
    name: `${from + i}.png`,
    class: i % 2 === 0 ? 'oak' : 'maple',
    width: 8,
    height: 8,
  }))
const named = (count: number) => ({ name: 'oak', free: count, train: 0, validation: 0, test: 0 })

describe('pictures that are divided', () => {
  it('become as many of each class in each part as is said before they are loaded', () => {
    fc.assert(
      fc.property(arbitraryCollection, arbitraryDivision, (collection, division) => {
        const parts = dividePictures(collection, division)
        const { classes } = referenceTo(collection, '0'.repeat(64))
        const said = classes.map((each) => dividedCounts(each, division))
        for (const part of PARTS)
          classes.forEach((_, at) => {
            expect(parts[part].filter((each) => each.class === at)).toHaveLength(said[at]![part])
          })
        const all = PARTS.flatMap((part) => parts[part])
        expect(new Set(all)).toEqual(new Set(collection.pictures))
      }),
      { seed: 141, numRuns: 300 },
    )
  })

  it.each([
    [1, { train: 1, validation: 0, test: 0 }],
    [2, { train: 2, validation: 0, test: 0 }],
    [3, { train: 1, validation: 1, test: 1 }],
    [10, { train: 6, validation: 2, test: 2 }],
    [13, { train: 7, validation: 3, test: 3 }],
  ])('of %i, a fifth for validation and testing, each rounded by itself: %o', (count, parts) => {
    expect(dividedCounts(named(count), fifths)).toEqual(parts)
  })

  it('leave one of each class for training, whatever is asked for', () => {
    const halves = { ...fifths, validationPercent: 50, testPercent: 50 }
    expect(dividedCounts(named(1), halves)).toEqual({ train: 1, validation: 0, test: 0 })
    expect(dividedCounts(named(4), halves)).toEqual({ train: 1, validation: 1, test: 2 })
  })

  it('stay where folders put them, unless all are to be divided', () => {
    const given = addPictures(
      EMPTY_COLLECTION,
      leaves(20).map((each) => ({ ...each, part: 'test' as const })),
    )
    expect(dividePictures(given, fifths).test).toHaveLength(20)
    expect(dividePictures(given, { ...fifths, parts: 'divided' }).test).toHaveLength(4)
  })

  it('go elsewhere with another seed, and to the same place with the same', () => {
    const collection = addPictures(EMPTY_COLLECTION, leaves(60))
    const [one, again, other] = [1, 1, 2].map((seed) => dividePictures(collection, { ...fifths, seed }))
    expect(again).toEqual(one)
    expect(other?.test).not.toEqual(one?.test)
  })

  it('stay in their part but for few where others are added', () => {
    const division = { ...fifths, validationPercent: 0 }
    const few = dividePictures(addPictures(EMPTY_COLLECTION, leaves(100)), division)
    const more = dividePictures(addPictures(EMPTY_COLLECTION, leaves(110)), division)
    const names = new Set(more.train.map(({ name }) => name))
    const moved = few.train.filter(({ name }) => !names.has(name))
    // Ten more in two classes ask for one more test picture of each.
    expect(moved.length).toBeLessThanOrEqual(2)
  })

  it('come as a mixture: the first ones of a part are not all of one class', () => {
    const { train } = dividePictures(addPictures(EMPTY_COLLECTION, leaves(100)), fifths)
    expect(new Set(train.slice(0, 10).map((each) => each.class)).size).toBe(2)
  })
})
