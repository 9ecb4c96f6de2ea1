import { beforeEach, describe, expect, it } from 'vitest'
import { countClasses } from '../../../nodes/data/class-counts.ts'
import { registry } from '../../../nodes/registry.ts'
import type { ContentReader, ContentStore } from '../../../src/contents/content-store.ts'
import { memoryContents } from '../../../src/contents/memory-contents.ts'
import { createDataStore, type DataStore } from '../../../src/engine/data/data-store.ts'
import type { Dataset } from '../../../src/engine/data/dataset.ts'
import { createNodeEngine } from '../../../src/engine/node/node-engine.ts'
import { inOrder } from '../../../src/engine/random/permutation.ts'
import type { Json } from '../../../src/graph/base/json.ts'
import type { Result } from '../../../src/graph/document/problem.ts'
import { resolveParams } from '../../../src/graph/node/resolve-params.ts'
import type { DataStep, DatasetConfig } from '../../../src/graph/plan/plan.ts'
import { PARTS } from '../../../src/graph/values/port-value.ts'
import { sentence } from '../../../testing/words.ts'
import { gathered, ownPictures, paintedPicture, plainPicture } from './small-pictures.ts'

const noFiles = { open: () => Promise.reject(new Error('own pictures need no files')) }
const storeOf = (contents: ContentReader) =>
  createDataStore(noFiles, undefined, undefined, undefined, contents)

let contents: ContentStore
let store: DataStore
beforeEach(() => {
  contents = memoryContents()
  store = storeOf(contents)
})

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const loadAll = (dataset: DatasetConfig, steps: readonly DataStep[] = [], isStopped = () => false) =>
  store.loadAll({ dataset, steps }, () => {}, isStopped)
const numbersOf = ({ parts: { train } }: Dataset) => Array.from(train.gather(inOrder(train.count)))

/** The numbers of one picture, made 2×2 or as asked for. */
async function fitted(bytes: Uint8Array<ArrayBuffer>, change: Partial<DatasetConfig> = {}) {
  const reference = await gathered(contents, [{ class: 'a', bytes }])
  return numbersOf(good(await loadAll(ownPictures(reference, { colour: false, ...change }))))
}

describe('a picture of one’s own', () => {
  it('has in its own size the numbers of the file, in colour', async () => {
    const bytes = paintedPicture(2, 2, (x, y) => [10 * x, 100 + y, 255])
    const reference = await gathered(contents, [{ class: 'a', bytes }])
    const dataset = good(await loadAll(ownPictures(reference)))
    expect(dataset.shape).toEqual([2, 2, 3])
    expect(numbersOf(dataset)).toEqual([0, 100, 255, 10, 100, 255, 0, 101, 255, 10, 101, 255])
  })

  it('is in grey as bright as it looks', async () => {
    expect(await fitted(paintedPicture(2, 2, () => [255, 0, 0]))).toEqual([76, 76, 76, 76])
    expect(await fitted(paintedPicture(2, 2, () => [0, 255, 0]))).toEqual([150, 150, 150, 150])
  })

  it('becomes smaller by the mean over what a pixel covers', async () => {
    const quarters = paintedPicture(4, 4, (x, y) => {
      const grey = x < 2 ? (y < 2 ? 10 * (x + 2 * y) : 100) : 200
      return [grey, grey, grey]
    })
    expect(await fitted(quarters)).toEqual([15, 200, 100, 200])
  })

  it('becomes larger smoothly', async () => {
    const steps = paintedPicture(2, 1, (x) => [100 * x, 100 * x, 100 * x])
    expect(await fitted(steps, { fit: 'stretch', height: 1, width: 4 })).toEqual([0, 25, 75, 100])
  })

  const wide = paintedPicture(8, 2, (x) => {
    const grey = x < 3 || x > 4 ? 40 : 240
    return [grey, grey, grey]
  })
  it.each([
    ['cut out of the middle', 'crop', [240, 240, 240, 240]],
    ['stretched', 'stretch', [90, 90, 90, 90]],
  ] as const)('that is wider than asked for is %s', async (_, fit, numbers) => {
    expect(await fitted(wide, { fit })).toEqual(numbers)
  })

  it('that is wider than asked for can have black above and below', async () => {
    const rows = await fitted(wide, { fit: 'letterbox', height: 4, width: 4 })
    expect(rows).toEqual([0, 0, 0, 0, 40, 140, 140, 40, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('that is nothing but a line still fits', async () => {
    const line = paintedPicture(300, 1, () => [9, 9, 9])
    expect(await fitted(line)).toEqual([9, 9, 9, 9])
    expect(await fitted(line, { fit: 'letterbox' })).toEqual([9, 9, 0, 0])
  })
})

describe('a collection of pictures', () => {
  const leaves = (count: number, at = 0) =>
    Array.from({ length: count }, (_, i) => ({
      class: i % 3 === 0 ? 'oak' : 'maple',
      bytes: plainPicture(2, at + i),
    }))

  it('comes in its parts, each picture with its class, empty classes left out', async () => {
    const reference = await gathered(contents, [
      { class: 'b', bytes: plainPicture(2, 1), part: 'train' },
      { class: 'b', bytes: plainPicture(2, 2), part: 'test' },
      { class: 'a', bytes: plainPicture(2, 3), part: 'test' },
      { class: 'c', bytes: plainPicture(2, 4), part: 'validation' },
    ])
    const { parts } = good(await loadAll(ownPictures(reference, { height: 1, width: 1, colour: false })))
    const found = PARTS.map((name) => {
      const { count, targets, gather } = parts[name]
      return Array.from(gather(inOrder(count)), (grey, i) => [grey, targets[i]])
    })
    expect(found.map((part) => part.toSorted())).toEqual([
      [[1, 1]],
      [[4, 2]],
      [
        [2, 1],
        [3, 0],
      ],
    ])
  })

  it('has the shape and, of each class in each part, the counts that its node promises', async () => {
    const { infer, params: declared, plan } = registry.get('pictures')!
    if (plan.kind !== 'dataset') throw new Error('no data set')
    const given = leaves(12, 100).map((leaf) => ({ ...leaf, class: 'oak', part: 'test' as const }))
    const collection = await gathered(contents, [...leaves(40), ...given])
    const sets: readonly Readonly<Record<string, Json>>[] = [
      {},
      { parts: 'divided', seed: 5, testPercent: 35, size: [3, 5], colour: 'grey' },
    ]
    for (const set of sets) {
      const { params } = resolveParams(declared, { collection, ...set })
      const promised = infer({ node: 'data', inputs: {}, params }).outputs?.data
      if (promised?.kind !== 'data') throw new Error('no data')
      const { shape, parts } = good(await loadAll(plan.dataset(params)))
      const counted = PARTS.map((name) => [name, countClasses([...parts[name].targets], 2)])
      expect({ shape, perClass: Object.fromEntries(counted) }).toMatchObject({
        shape: promised.shape,
        perClass: promised.perClass,
      })
    }
  })

  it('tells how far it has come, and lets itself be stopped', async () => {
    const reference = await gathered(contents, leaves(100))
    const seen: (readonly [number, number])[] = []
    const stopAt = () => seen.length >= 40
    await store.loadAll(
      { dataset: ownPictures(reference), steps: [] },
      (done, total) => seen.push([done, total]),
      stopAt,
    )
    expect(seen).toEqual(Array.from({ length: 40 }, (_, i) => [i + 1, 100]))
    good(await loadAll(ownPictures(reference)))
  })

  it('decodes only what is asked for, and of an edited one only what is new', async () => {
    const read: string[] = []
    const watched: ContentReader = {
      get(hashes) {
        read.push(...hashes)
        return contents.get(hashes)
      },
    }
    store = storeOf(watched)
    const reference = await gathered(contents, leaves(9))
    const { train } = good(await store.load({ dataset: ownPictures(reference), steps: [] })).parts
    await train.ready?.([3, 4])
    expect(train.gather([4, 3])).toHaveLength(2 * 12)
    expect(read).toHaveLength(1 + 2)
    good(await loadAll(ownPictures(reference)))
    expect(read).toHaveLength(1 + 9)
    const more = await gathered(contents, leaves(11))
    good(await loadAll(ownPictures(more)))
    expect(read).toHaveLength(1 + 9 + 1 + 2)
    expect(new Set(read).size).toBe(read.length)
  })

  it('works before every data step, in a look as in training, also where a run was stopped before', async () => {
    const reference = await gathered(contents, leaves(30))
    const dataset = ownPictures(reference, { height: 4, width: 4 })
    const steps: readonly DataStep[] = [
      { kind: 'split', validation: 6, test: 0, shuffle: true, seed: 1 },
      { kind: 'shuffle', parts: ['train'], seed: 2 },
      { kind: 'resize', height: 2, width: 2, method: 'area' },
      { kind: 'standardise' },
      { kind: 'take', parts: ['train'], count: 20 },
    ]
    const whole = good(await loadAll(dataset, steps))
    const wanted = whole.parts.train.gather([0, 7])
    store = storeOf(contents)
    await loadAll(dataset, steps, () => true)
    const { train } = good(await store.load({ dataset, steps })).parts
    await train.ready?.([0, 7])
    expect(train.gather([0, 7])).toEqual(wanted)
  })

  it('of which pictures are missing says how many, and shows the others', async () => {
    const reference = await gathered(contents, leaves(6))
    const [, second, , fourth] = (await contents.list()).map(({ hash }) => hash)
    await contents.remove([second as string, fourth as string])
    const loaded = await loadAll(ownPictures(reference))
    expect(loaded).toMatchObject({
      ok: false,
      problems: [{ code: 'content-missing', values: { missing: 2, total: 6 } }],
    })
    const { train } = good(await store.load({ dataset: ownPictures(reference), steps: [] })).parts
    const there = await Promise.allSettled(Array.from({ length: 6 }, (_, i) => train.ready?.([i])))
    expect(there.filter(({ status }) => status === 'fulfilled')).toHaveLength(4)
  })

  it('that is not there itself, or is none, is said in words', async () => {
    expect(await loadAll(ownPictures({ collection: '0'.repeat(64), classes: [] }))).toMatchObject({
      problems: [{ code: 'content-missing', values: { missing: 1, total: 1 } }],
    })
    const [hash] = await contents.put([
      new TextEncoder().encode('{"format":"faltwerk-pictures","version":9}'),
    ])
    const later = await loadAll(ownPictures({ collection: hash as string, classes: [] }))
    if (later.ok) throw new Error('it was read')
    expect(sentence(later.problems[0]!, 'en')).toContain('a newer version of Faltwerk')
  })

  it('with a damaged picture names its file, in training and in a look', async () => {
    const reference = await gathered(contents, [
      { class: 'a', name: 'fine.png', bytes: plainPicture(2, 1) },
      { class: 'a', name: 'Blätter 1.png', bytes: plainPicture(2, 2).slice(0, 40) },
    ])
    const dataset = ownPictures(reference)
    const loaded = await loadAll(dataset)
    if (loaded.ok) throw new Error('it was read')
    expect(sentence(loaded.problems[0]!, 'en')).toContain('Blätter 1.png')
    const engine = createNodeEngine({ contents })
    const looks = await Promise.all(
      [0, 1].map((index) =>
        engine.samples({ data: { dataset, steps: [] }, part: 'train', indices: [index] }),
      ),
    )
    engine.dispose()
    expect(looks.filter(({ ok }) => ok)).toHaveLength(1)
    expect(looks.find(({ ok }) => !ok)).toMatchObject({ problems: loaded.problems })
  })
})
