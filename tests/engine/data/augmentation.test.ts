import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Affine, setAffine } from '../../../src/engine/data/augmentation/affine.ts'
import {
  drawTransform,
  type Transform,
  UNCHANGED,
} from '../../../src/engine/data/augmentation/random-transform.ts'
import { warp } from '../../../src/engine/data/augmentation/warp.ts'
import { DATA_STEP_KINDS } from '../../../src/engine/data/data-step-kinds.ts'
import { type Dataset, forNetworks } from '../../../src/engine/data/dataset.ts'
import { gatherDraws } from '../../../src/engine/data/gather-draws.ts'
import { SplitMix32 } from '../../../src/engine/random/split-mix32.ts'
import type { Numbers } from '../../../src/graph/base/numbers.ts'
import type { Result } from '../../../src/graph/document/problem.ts'
import type { Augmentation } from '../../../src/graph/plan/plan.ts'
import { arrangedData } from './arranged-data.ts'

/** Written by make-transforms.py, which stands beside it: NumPy's matrices and SciPy's pixels. */
const fixture = JSON.parse(
  readFileSync(new URL('../../fixtures/augmentation/transforms.json', import.meta.url), 'utf8'),
) as {
  readonly value: number
  readonly pictures: readonly { readonly shape: [number, number, number]; readonly pixels: number[] }[]
  readonly cases: readonly {
    readonly picture: number
    /** Angles in degrees. */
    readonly transform: Partial<Transform>
    readonly matrix: readonly number[]
    readonly results: Readonly<Record<Augmentation['fill'], readonly number[]>>
  }[]
}

const nothing: Augmentation = {
  rotation: 0,
  widthShift: 0,
  heightShift: 0,
  shear: 0,
  zoom: 0,
  horizontalFlip: false,
  verticalFlip: false,
  fill: 'nearest',
  value: 0,
  seed: 1,
}
const strong: Augmentation = {
  ...nothing,
  rotation: 20,
  widthShift: 0.3,
  heightShift: 0.2,
  shear: 5,
  zoom: 0.2,
}

const affineOf = (transform: Readonly<Transform>, height: number, width: number): Affine => {
  const affine = { xx: 0, xy: 0, x0: 0, yx: 0, yy: 0, y0: 0 }
  setAffine(affine, transform, height, width)
  return affine
}

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems[0]?.code)
  return result.value
}
const augmented = (data: Dataset<Numbers>, augmentation: Augmentation) =>
  forNetworks(good(DATA_STEP_KINDS.augment(data, { kind: 'augment', ...augmentation }, 'augmented')))

describe('a transform', () => {
  const radians = ({ rotation = 0, shear = 0, ...rest }: Partial<Transform>): Transform => ({
    ...UNCHANGED,
    ...rest,
    rotation: (rotation * Math.PI) / 180,
    shear: (shear * Math.PI) / 180,
  })

  test.each(fixture.cases)('$transform of picture $picture has the matrix of the formula', (one) => {
    const [height, width] = fixture.pictures[one.picture]!.shape
    const unflipped = { ...radians(one.transform), flipX: false, flipY: false }
    const { xx, xy, x0, yx, yy, y0 } = affineOf(unflipped, height, width)
    for (const [i, entry] of [xx, xy, x0, yx, yy, y0].entries()) expect(entry).toBeCloseTo(one.matrix[i]!, 12)
  })

  test.each(fixture.cases)('$transform of picture $picture gives SciPy’s pixels with every fill', (one) => {
    const { shape, pixels } = fixture.pictures[one.picture]!
    const [height, width, channels] = shape
    const affine = affineOf(radians(one.transform), height, width)
    // Behind another picture, as in a batch.
    const from = Float32Array.from([...pixels.map(() => 9), ...pixels])
    for (const fill of ['nearest', 'constant', 'reflect', 'wrap'] as const) {
      const to = new Float32Array(from.length)
      warp({ height, width, channels, fill, value: fixture.value }, affine, from, to, pixels.length)
      const differences = one.results[fill].map((pixel, i) => Math.abs(pixel - to[pixels.length + i]!))
      expect(Math.max(...differences)).toBeLessThan(1e-4)
      expect(to.subarray(0, pixels.length).every((pixel) => pixel === 0)).toBe(true)
    }
  })
})

describe('what is drawn', () => {
  const drawn = (augmentation: Augmentation, count = 4000) => {
    const random = new SplitMix32()
    return Array.from({ length: count }, (_, index): Transform => {
      const transform = { ...UNCHANGED }
      random.begin(augmentation.seed, 1, index)
      drawTransform(transform, augmentation, [20, 10, 1], random)
      return transform
    })
  }
  const spread = (values: readonly number[]) => ({
    least: Math.min(...values),
    most: Math.max(...values),
    mean: values.reduce((a, b) => a + b) / values.length,
  })

  test('fills the range of each setting evenly, in both directions', () => {
    const all = drawn({ ...nothing, rotation: 90, widthShift: 0.5, heightShift: 0.1, shear: 45, zoom: 0.2 })
    const ranges = {
      rotation: [0, Math.PI / 2],
      shiftX: [0, 5],
      shiftY: [0, 2],
      shear: [0, Math.PI / 4],
      zoomX: [1, 0.2],
      zoomY: [1, 0.2],
    } as const
    for (const [name, [middle, reach]] of Object.entries(ranges)) {
      const values = all.map((one) => one[name as keyof typeof ranges])
      const { least, most, mean } = spread(values)
      expect(least).toBeGreaterThanOrEqual(middle - reach)
      expect(most).toBeLessThan(middle + reach)
      expect((most - least) / (2 * reach)).toBeGreaterThan(0.99)
      // Four standard errors of a uniform mean.
      expect(Math.abs(mean - middle) / reach).toBeLessThan(4 / Math.sqrt(3 * values.length))
      const inner = values.filter((value) => Math.abs(value - middle) < reach / 2).length
      expect(Math.abs(inner / values.length - 0.5)).toBeLessThan(0.04)
    }
  })

  test('moves by whole pixels between −n and n', () => {
    const all = drawn({ ...nothing, widthShift: 3, heightShift: 1 })
    expect(new Set(all.map(({ shiftX }) => shiftX + 0))).toEqual(new Set([-2, -1, 0, 1, 2]))
    expect(all.every(({ shiftY }) => Math.abs(shiftY) === 0)).toBe(true)
  })

  test('flips every other time, where it may', () => {
    const all = drawn({ ...nothing, horizontalFlip: true })
    expect(Math.abs(all.filter(({ flipX }) => flipX).length / all.length - 0.5)).toBeLessThan(0.04)
    expect(all.some(({ flipY }) => flipY)).toBe(false)
  })

  test('changes in nothing but what a setting stands for', () => {
    const [some, more] = [drawn(strong, 50), drawn({ ...strong, rotation: 40 }, 50)]
    expect(more).toEqual(some.map((one) => ({ ...one, rotation: expect.closeTo(2 * one.rotation, 12) })))
  })
})

describe('augmentation', () => {
  const data = arrangedData({ train: [0, 1, 2, 0, 1], validation: [0, 1], test: [2] }, [6, 5, 2])
  const all = [0, 1, 2, 3, 4]

  test('of no strength is the identity, bit for bit', () => {
    const anyPixels = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), {
      minLength: 30,
      maxLength: 30,
    })
    fc.assert(
      fc.property(anyPixels, fc.constantFrom('nearest', 'constant', 'reflect', 'wrap'), (pixels, fill) => {
        const part = { count: 1, targets: Float32Array.of(0), gather: () => Float32Array.from(pixels) }
        const one: Dataset = {
          ...data,
          shape: [5, 6, 1],
          parts: { train: part, validation: part, test: part },
        }
        const { train } = augmented(one, { ...nothing, fill }).parts
        expect(new Uint32Array(train.gather([0], 1).buffer)).toEqual(
          new Uint32Array(Float32Array.from(pixels).buffer),
        )
      }),
      { seed: 81, numRuns: 100 },
    )
  })

  test('leaves alone what is not drawn for training, and the other parts always', () => {
    const { parts } = augmented(data, strong)
    expect(parts.train.gather(all)).toEqual(data.parts.train.gather(all))
    expect(parts.train.gather(all, 1)).not.toEqual(data.parts.train.gather(all))
    expect(parts.validation.gather([0, 1], 1)).toEqual(data.parts.validation.gather([0, 1]))
    expect(parts.test.gather([0], 1)).toEqual(data.parts.test.gather([0]))
  })

  test('depends on seed, example and epoch, not on the batch', () => {
    const { train } = augmented(data, strong).parts
    const [batch, single] = [train.gather([3, 1, 4], 2), train.gather([1], 2)]
    expect(batch.subarray(60, 120)).toEqual(single)
    expect(train.gather([1], 3)).not.toEqual(single)
    expect(augmented(data, { ...strong, seed: 2 }).parts.train.gather([1], 2)).not.toEqual(single)
    expect(augmented(data, strong).parts.train.gather([1], 2)).toEqual(single)
  })

  test('does not reach what a split moves out of the training part', () => {
    const step = { kind: 'split', validation: 2, test: 1, shuffle: false, seed: 0 } as const
    const { parts } = good(DATA_STEP_KINDS.split(augmented(data, strong), step, 'split'))
    expect(parts.validation.gather([2, 3], 1)).toEqual(data.parts.train.gather([2, 3]))
    expect(parts.test.gather([1], 1)).toEqual(data.parts.train.gather([4]))
    expect(parts.train.gather([0], 1)).toEqual(augmented(data, strong).parts.train.gather([0], 1))
  })

  test('does not reach the mean of a scale node, before or behind it', () => {
    const per = { kind: 'standardise' } as const
    const plain = good(DATA_STEP_KINDS.standardise(data, per, 'plain'))
    const behind = good(DATA_STEP_KINDS.standardise(augmented(data, strong), per, 'behind'))
    behind.parts.train.gather(all, 1)
    expect(behind.parts.test.gather([0])).toEqual(plain.parts.test.gather([0]))
    const [before, after] = [
      augmented(plain, strong).parts.train.gather(all, 4),
      behind.parts.train.gather(all, 4),
    ]
    for (const [i, value] of after.entries()) expect(value).toBeCloseTo(before[i]!, 5)
  })

  test('is shown behind its originals as training will see it', () => {
    const { train } = augmented(data, strong).parts
    const shown = gatherDraws(train, [2, 0], 2)
    const rows = [train.gather([2]), train.gather([2], 1), train.gather([2], 2), train.gather([0])]
    expect(shown.subarray(0, 240)).toEqual(Float32Array.from(rows.flatMap((row) => [...row])))
    expect(shown).toHaveLength(6 * 60)
  })
})
