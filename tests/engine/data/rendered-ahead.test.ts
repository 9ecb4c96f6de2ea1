import { describe, expect, test } from 'vitest'
import { type DataCache, noCache } from '../../../src/engine/data/rendered/data-cache.ts'
import type { PictureRecipe } from '../../../src/engine/data/rendered/picture-recipe.ts'
import { BLOCK } from '../../../src/engine/data/rendered/rendered-side.ts'
import { renderedSource } from '../../../src/engine/data/rendered/rendered-source.ts'

const going = () => false
const train = 2 * BLOCK
const config = { classes: [0, 1], train, validation: 0, test: 10, validationFrom: 'training' } as const

/** A recipe of its own for pictures of four random bytes; counts what is drawn. */
function dots({ version = 1, slow = 0 } = {}) {
  let drawn = 0
  const recipe: PictureRecipe = {
    name: 'dots',
    version,
    shape: [2, 2, 1],
    classes: 2,
    examples: { train: 3 * BLOCK, test: 20 },
    createPainter: () => (_side, _label, draws, bytes) => {
      drawn++
      for (const end = performance.now() + slow; performance.now() < end; );
      for (let i = 0; i < bytes.length; i++) bytes[i] = draws.below(256)
    },
  }
  return { recipe, drawn: () => drawn }
}

async function open(recipe: PictureRecipe, cache: DataCache = noCache) {
  const loaded = await renderedSource(recipe, cache).load(config)
  if (!loaded.ok || !loaded.value.complete) throw new Error('not loaded')
  const { parts, complete } = loaded.value
  const everything = () => parts.train.gather(Array.from({ length: train }, (_, i) => i))
  return { parts, complete, everything }
}

/** In memory, with a look at what is in it. */
function memoryCache() {
  const kept = new Map<string, Uint8Array>()
  const cache: DataCache = {
    read: async (key) => kept.get(JSON.stringify(key)),
    write: async (key, bytes) => void kept.set(JSON.stringify(key), bytes),
    alone: (_key, work) => work(),
  }
  return { cache, kept }
}

describe('drawing ahead', () => {
  test('gives the same as drawing one by one, and leaves nothing to be drawn later', async () => {
    const [lazy, ahead] = [dots(), dots()]
    const one = await open(lazy.recipe)
    const other = await open(ahead.recipe)
    await other.complete(() => {}, going)
    const before = ahead.drawn()
    expect(other.everything()).toEqual(one.everything())
    expect(ahead.drawn()).toBe(before)
  })

  test('draws for a look only what is looked at, and each once', async () => {
    const { recipe, drawn } = dots()
    const { parts } = await open(recipe)
    expect(drawn()).toBe(0)
    parts.train.gather([3, 4, 5, 4])
    parts.train.gather([3, 5])
    expect(drawn()).toBe(3)
  })

  test('tells how far it has come, up to all that was asked for', async () => {
    const { complete } = await open(dots().recipe)
    const reported: (readonly number[])[] = []
    await complete((done, total) => reported.push([done, total]), going)
    expect(reported.map(([done]) => done)).toEqual(reported.map(([done]) => done).sort((a, b) => a! - b!))
    expect(reported.at(-1)).toEqual([train + 10, train + 10])
    expect(reported.length).toBeGreaterThan(2)
  })

  test('lets timers run meanwhile', async () => {
    const { complete } = await open(dots({ slow: 0.3 }).recipe)
    let ticks = 0
    const timer = setInterval(() => ticks++, 1)
    await complete(() => {}, going)
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(5)
  })

  test('ends soon after a stop; what is missing is drawn when it is looked at', async () => {
    const { recipe, drawn } = dots()
    const { cache, kept } = memoryCache()
    const { complete, everything } = await open(recipe, cache)
    const stopAt = BLOCK + 50
    await complete(
      () => {},
      () => drawn() >= stopAt,
    )
    expect(drawn()).toBe(stopAt)
    expect(kept.size).toBe(1)
    expect(everything()).toEqual((await open(dots().recipe)).everything())
  })

  test('goes on for one run where another one was stopped', async () => {
    const { recipe, drawn } = dots({ slow: 0.05 })
    const { complete } = await open(recipe)
    let stopped = false
    const runs = [
      complete(
        () => {},
        () => stopped,
      ),
      complete(() => {}, going),
    ]
    stopped = true
    await Promise.all(runs)
    expect(drawn()).toBe(train + 20)
  })
})

describe('what was drawn before', () => {
  test('is not drawn again, by nobody who has the same cache', async () => {
    const { cache } = memoryCache()
    const first = await open(dots().recipe, cache)
    await first.complete(() => {}, going)
    const later = dots()
    const second = await open(later.recipe, cache)
    await second.complete(() => {}, going)
    expect(second.everything()).toEqual(first.everything())
    expect(later.drawn()).toBe(0)
  })

  test('is drawn again where it is missing or of another length', async () => {
    const { cache, kept } = memoryCache()
    const first = await open(dots().recipe, cache)
    await first.complete(() => {}, going)
    const [a, b] = [...kept.keys()] as [string, string]
    kept.set(a, new Uint8Array(7))
    kept.delete(b)
    const later = dots()
    const second = await open(later.recipe, cache)
    await second.complete(() => {}, going)
    expect(second.everything()).toEqual(first.everything())
    expect(later.drawn()).toBe(2 * BLOCK)
    expect(kept.get(a)).toHaveLength(4 * BLOCK)
  })

  test('belongs to its version of the recipe', async () => {
    const { cache } = memoryCache()
    await (await open(dots().recipe, cache)).complete(() => {}, going)
    const newer = dots({ version: 2 })
    await (await open(newer.recipe, cache)).complete(() => {}, going)
    expect(newer.drawn()).toBeGreaterThan(0)
  })
})
