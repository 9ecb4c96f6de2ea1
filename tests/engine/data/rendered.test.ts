import { describe, expect, test } from 'vitest'
import { createDataStore } from '../../../src/engine/data/data-store.ts'
import type { Dataset } from '../../../src/engine/data/dataset.ts'
import { noCache } from '../../../src/engine/data/rendered/data-cache.ts'
import type { PictureRecipe } from '../../../src/engine/data/rendered/picture-recipe.ts'
import { renderedSource } from '../../../src/engine/data/rendered/rendered-source.ts'
import { screwRecipe } from '../../../src/engine/data/screws/screw-recipe.ts'
import { streetSignRecipe } from '../../../src/engine/data/street-signs/street-sign-recipe.ts'
import { hashText } from '../../../src/graph/base/hash.ts'
import type { DataPlan, PicturesConfig } from '../../../src/graph/plan/plan.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i)
const noFiles = { open: () => Promise.reject(new Error('no files are needed')) }
const hashOf = (values: Float32Array) => hashText(values.join())

async function load(recipe: PictureRecipe, change: Partial<PicturesConfig> = {}): Promise<Dataset> {
  const loaded = await renderedSource(recipe, noCache).load({
    classes: upTo(recipe.classes),
    train: recipe.examples.train,
    validation: 0,
    test: recipe.examples.test,
    validationFrom: 'training',
    ...change,
  })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.value
}

// A change here gives everybody other pictures: raise the recipe's version with it, or kept ones stay.
const pinned = [
  [screwRecipe, 5, ['ab7a1988fb40f8d3', '6fb9859d9542c1c7']],
  [streetSignRecipe, 1, ['ec5d75231ab33dc1', '417b18d128b7ec7a']],
] as const

describe.each(pinned)('the pictures of $name', (recipe, version, hashes) => {
  test('are the same on every computer, to the bit', async () => {
    const { parts } = await load(recipe)
    expect(recipe.version).toBe(version)
    expect([parts.train, parts.test].map((part) => hashOf(part.gather(upTo(15))))).toEqual(hashes)
  })

  test('do not depend on which were drawn before', async () => {
    const { parts } = await load(recipe)
    const [third, first] = [parts.train.gather([2]), parts.train.gather([0])]
    const other = (await load(recipe)).parts.train.gather([0, 1, 2])
    expect(first).toEqual(other.subarray(0, first.length))
    expect(third).toEqual(other.subarray(-third.length))
  })

  test('have every class equally often, in an order of chance, in training and in test', async () => {
    const { parts } = await load(recipe)
    for (const { targets } of [parts.train, parts.test]) {
      const counts = upTo(recipe.classes).map((label) => targets.filter((target) => target === label).length)
      expect(new Set(counts)).toEqual(new Set([targets.length / recipe.classes]))
      const repeats = targets.filter((target, i) => target === targets[i - 1]).length
      // By chance one in as many as there are classes; sorted or in turn it would be nearly all or none.
      expect(repeats / targets.length).toBeGreaterThan(0.5 / recipe.classes)
      expect(repeats / targets.length).toBeLessThan(2 / recipe.classes)
    }
  })

  test('are all different, those for testing from those for training too', async () => {
    const { parts } = await load(recipe)
    const seen = upTo(20).flatMap((i) => [hashOf(parts.train.gather([i])), hashOf(parts.test.gather([i]))])
    expect(new Set(seen).size).toBe(40)
  })

  test('are whole numbers that use the range from 0 to 255', async () => {
    const { shape, parts } = await load(recipe)
    const values = parts.test.gather(upTo(20))
    expect(values).toHaveLength(20 * shape.reduce((a, b) => a * b))
    expect(values.every((value) => Number.isInteger(value))).toBe(true)
    expect(Math.min(...values)).toBeLessThan(30)
    expect(Math.max(...values)).toBeGreaterThan(225)
  })
})

describe('a rendered data set', () => {
  test('gives the chosen classes in the order of the whole set', async () => {
    const [all, some] = [
      await load(screwRecipe),
      await load(screwRecipe, { classes: [1, 4], train: 20, test: 5 }),
    ]
    const chosen = upTo(200).filter((i) => [1, 4].includes(all.parts.train.targets[i] as number))
    expect([...some.parts.train.targets]).toEqual(
      chosen.slice(0, 20).map((i) => (all.parts.train.targets[i] === 4 ? 1 : 0)),
    )
    expect(some.parts.train.gather([3])).toEqual(all.parts.train.gather([chosen[3] as number]))
  })

  test('says when more is asked for than there is', async () => {
    const asked = { kind: 'screws', classes: [3], train: 2200, validation: 0, test: 0 } as const
    const plan: DataPlan = { dataset: { ...asked, validationFrom: 'training' }, steps: [] }
    const loaded = await createDataStore(noFiles).load(plan)
    expect(loaded.ok || loaded.problems[0]).toMatchObject({
      code: 'data-too-few',
      values: { wanted: 2200, available: 2100 },
    })
  })
})
