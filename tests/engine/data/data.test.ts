import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

import { DataFault } from '../../../src/engine/data/data-fault.ts'
import { createDataStore } from '../../../src/engine/data/data-store.ts'
import type { Dataset } from '../../../src/engine/data/dataset.ts'
import { readIdx } from '../../../src/engine/data/read-idx.ts'
import { nodeDataFiles } from '../../../src/engine/node/node-data-files.ts'
import type { Problem } from '../../../src/graph/document/problem.ts'
import type { DataPlan, PicturesConfig } from '../../../src/graph/plan/plan.ts'
import { formatMessage, WORDS } from '../../../testing/words.ts'
import { digits } from '../plans.ts'

const folder = fileURLToPath(new URL('../../../public/data', import.meta.url))
const store = createDataStore(nodeDataFiles(folder))

async function load(plan: DataPlan): Promise<Dataset> {
  const loaded = await store.load(plan)
  if (!loaded.ok) throw new Error(loaded.problems[0]?.code)
  return loaded.value
}

const all = (count: number) => Array.from({ length: count }, (_, i) => i)

describe('the digits', () => {
  test('come in the order of the files, split into training, validation and test', async () => {
    const { parts, shape, target } = await load(digits({ train: 10, validation: 5, test: 10, steps: [] }))
    expect(shape).toEqual([28, 28, 1])
    expect(target).toBe('classes')
    expect([...parts.train.targets]).toEqual([5, 0, 4, 1, 9, 2, 1, 3, 1, 4])
    expect([...parts.validation.targets]).toEqual([3, 5, 3, 6, 1])
    expect([...parts.test.targets]).toEqual([7, 2, 1, 0, 4, 1, 4, 9, 5, 9])
  })

  test('have the published pixel sum', async () => {
    const { parts } = await load(digits({ train: 1, validation: 0, test: 10_000, steps: [] }))
    expect(parts.test.gather(all(10_000)).reduce((a, b) => a + b, 0)).toBe(264_923_200)
  })

  test('can be gathered in any order and more than once', async () => {
    const { train } = (await load(digits({ train: 10, steps: [] }))).parts
    const [third, first] = [train.gather([2]), train.gather([0])]
    expect(train.gather([2, 0, 2])).toEqual(Float32Array.of(...third, ...first, ...third))
  })

  test('of chosen classes are numbered by their place in the choice', async () => {
    const plan = digits({ train: 6, validation: 2, test: 3, classes: [1, 4, 9], steps: [] })
    const { parts } = await load(plan)
    // 5 0 [4] [1] [9] 2 [1] 3 [1] [4] …
    expect([...parts.train.targets]).toEqual([1, 0, 2, 0, 0, 1])
    expect([...parts.test.targets]).toEqual([0, 1, 0])
    const everything = await load(digits({ train: 10, steps: [] }))
    expect(parts.train.gather([0])).toEqual(everything.parts.train.gather([2]))
  })

  test('may be validated on the first of the test file', async () => {
    const plan = digits({ train: 4, validation: 3, test: 2, validationFrom: 'test', steps: [] })
    const { parts } = await load(plan)
    expect([...parts.validation.targets]).toEqual([7, 2, 1])
    expect([...parts.test.targets]).toEqual([7, 2])
  })
})

describe('the pictures of clothing', () => {
  const fashion = (config: Partial<PicturesConfig>) =>
    load({
      dataset: {
        kind: 'fashion',
        classes: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        train: 8000,
        validation: 0,
        test: 2000,
        validationFrom: 'training',
        ...config,
      },
      steps: [],
    })

  test('are the published test set: its first labels, its pixel sum, the last 2,000 for testing', async () => {
    const { train, test: testing } = (await fashion({})).parts
    expect([...train.targets.subarray(0, 10)]).toEqual([9, 2, 1, 1, 6, 1, 4, 6, 5, 7])
    const sum = [train, testing].flatMap((part) => [...part.gather(all(part.count))])
    expect(sum.reduce((a, b) => a + b, 0)).toBe(573_469_082)
  })

  test('for testing stay the same however many are for training', async () => {
    const few = (await fashion({ train: 10, validation: 5, test: 3 })).parts
    const many = (await fashion({ train: 7000, test: 3 })).parts
    expect(few.test.gather(all(3))).toEqual(many.test.gather(all(3)))
    expect(few.validation.gather([0])).toEqual(many.train.gather([10]))
  })
})

describe('data steps', () => {
  test('divide rounds like a float32 division', async () => {
    const raw = (await load(digits({ train: 20, steps: [] }))).parts.train.gather(all(20))
    const divided = (await load(digits({ train: 20 }))).parts.train.gather(all(20))
    expect(divided).toEqual(raw.map((value) => Math.fround(value / 255)))
    expect(Math.max(...divided)).toBe(1)
  })

  test('standardise uses mean and deviation of the training part for every part', async () => {
    const plan = digits({ train: 30, test: 10, steps: [{ kind: 'standardise' }] })
    const [raw, done] = [await load({ ...plan, steps: [] }), await load(plan)]
    const pixels = [...raw.parts.train.gather(all(30))]
    const mean = pixels.reduce((a, b) => a + b) / pixels.length
    const deviation = Math.sqrt(pixels.reduce((sum, p) => sum + (p - mean) ** 2, 0) / pixels.length)
    expect(done.parts.test.gather(all(10))).toEqual(
      raw.parts.test.gather(all(10)).map((p) => Math.fround((p - mean) / deviation)),
    )
  })

  test('standardise by column gives every column its own mean and deviation', async () => {
    const rows = [
      [1, 1000, 5],
      [2, 3000, 5],
      [6, 2000, 5],
    ]
    const dataset = { kind: 'table', inputs: rows, targets: [0, 1, 2], target: 'numbers' } as const
    const { parts } = await load({ dataset, steps: [{ kind: 'standardise', per: 'column' }] })
    const root = Math.sqrt(14 / 3)
    const spread = Math.sqrt(2e6 / 3)
    const expected = [-2 / root, -1000 / spread, 0, -1 / root, 1000 / spread, 0, 3 / root, 0, 0]
    expect(parts.train.gather([0, 1, 2])).toEqual(Float32Array.from(expected))
    expect([...parts.train.targets]).toEqual([0, 1, 2])
    expect(parts.train.gather([2])).toEqual(Float32Array.from(expected.slice(6)))
  })

  test('split moves the last training examples behind those that are there', async () => {
    const steps = [{ kind: 'split', validation: 3, test: 2, shuffle: false, seed: 0 }] as const
    const { parts } = await load(digits({ train: 10, validation: 1, test: 1, steps }))
    expect([...parts.train.targets]).toEqual([5, 0, 4, 1, 9])
    expect([...parts.validation.targets]).toEqual([3, 2, 1, 3])
    expect([...parts.test.targets]).toEqual([7, 1, 4])
    const raw = await load(digits({ train: 11, validation: 0, test: 1, steps: [] }))
    expect(parts.validation.gather([3, 0, 1])).toEqual(raw.parts.train.gather([7, 10, 5]))
  })

  test('split shuffles by its seed: each example lands in one part, the same one every time', async () => {
    const plan = (seed: number) =>
      digits({
        train: 60,
        validation: 0,
        test: 0,
        steps: [{ kind: 'split', validation: 20, test: 10, shuffle: true, seed }],
      })
    const pictures = async (seed: number) => {
      const { train, validation, test } = (await load(plan(seed))).parts
      return [train, validation, test].map((part) => all(part.count).map((i) => part.gather([i]).join()))
    }
    const [train, validation, test] = (await pictures(1)) as [string[], string[], string[]]
    const raw = (await load(digits({ train: 60, validation: 0, test: 0, steps: [] }))).parts.train
    expect([...train, ...validation, ...test].sort()).toEqual(
      all(60)
        .map((i) => raw.gather([i]).join())
        .sort(),
    )
    expect(await pictures(1)).toEqual([train, validation, test])
    expect(await pictures(2)).not.toEqual([train, validation, test])
  })

  test('the hash of a data set follows what is asked for', async () => {
    const hashes = await Promise.all([
      load(digits()),
      load(digits({ train: 201 })),
      load(digits({ steps: [] })),
    ])
    expect(new Set(hashes.map(({ hash }) => hash)).size).toBe(3)
    expect((await load(digits())).hash).toBe(hashes[0]?.hash)
  })
})

const idx = (shape: readonly number[], values: readonly number[], type = 8) => {
  const header = Buffer.alloc(4 + 4 * shape.length)
  header.writeUInt8(type, 2)
  header.writeUInt8(shape.length, 3)
  for (const [axis, extent] of shape.entries()) header.writeUInt32BE(extent, 4 + 4 * axis)
  return Buffer.concat([header, Buffer.from(values)])
}
const stream = (bytes: Buffer) => new Blob([new Uint8Array(bytes)]).stream() as ReadableStream<Uint8Array>

describe('reading an idx file', () => {
  test('stops after the items asked for and tells how many there are', async () => {
    const read = await readIdx(stream(gzipSync(idx([3, 2], [1, 2, 3, 4, 5, 6]))), 2)
    expect(read).toEqual({ total: 3, itemShape: [2], values: Uint8Array.of(1, 2, 3, 4) })
  })

  test('takes bytes that a server has unpacked already', async () => {
    expect((await readIdx(stream(idx([2], [8, 9])), 9)).values).toEqual(Uint8Array.of(8, 9))
  })

  test.each([
    ['is empty', Buffer.alloc(0), /ends within the header/],
    ['is a web page', Buffer.from('<!doctype html>'), /no idx file/],
    ['is cut short', idx([4], [1, 2]), /ends within 4 bytes, after 2/],
    ['holds floats', idx([1], [0, 0, 0, 0], 13), /numbers of type 13/],
    ['claims a giant shape', idx([0xffffffff, 0xffff, 0xffff], []), /claims the shape/],
    ['is a damaged gzip', Buffer.concat([gzipSync(idx([9], [1])).subarray(0, 20), Buffer.from('x')]), /./],
  ])('refuses a file that %s', async (_what, bytes, message) => {
    await expect(readIdx(stream(bytes), 9)).rejects.toThrow(message)
  })
})

describe('data that cannot be had', () => {
  const sentences = ({ code, values }: Problem) =>
    (['en', 'de'] as const).map((language) =>
      formatMessage(WORDS[language].sentences[code] ?? '', values, language),
    )

  async function problemOf(files: Readonly<Record<string, Buffer>>, plan = digits()): Promise<Problem> {
    const place = await mkdtemp(join(tmpdir(), 'faltwerk-'))
    try {
      await mkdir(join(place, 'digits'))
      for (const [name, bytes] of Object.entries(files)) await writeFile(join(place, 'digits', name), bytes)
      const loaded = await createDataStore(nodeDataFiles(place)).load(plan)
      if (loaded.ok) throw new Error('loaded')
      return loaded.problems[0]!
    } finally {
      await rm(place, { recursive: true })
    }
  }

  test('names the missing file', async () => {
    const problem = await problemOf({})
    expect(problem.code).toBe('data-missing')
    const [en, de] = sentences(problem)
    expect(en).toContain('“digits/train-labels.idx.gz”')
    expect(de).toContain('nicht zu bekommen')
  })

  test('names the damaged file and what is wrong with it', async () => {
    const problem = await problemOf({ 'train-labels.idx.gz': gzipSync(idx([9], [1, 2])) })
    expect(problem.code).toBe('data-damaged')
    expect(sentences(problem)[0]).toContain('it ends within 9 bytes, after 2')
  })

  test('says when there are too few examples', async () => {
    const labels = gzipSync(idx([3], [1, 2, 3]))
    const problem = await problemOf({ 'train-labels.idx.gz': labels }, digits({ train: 5, validation: 0 }))
    expect(problem).toMatchObject({ code: 'data-too-few', values: { wanted: 5, available: 3 } })
    expect(sentences(problem)).toEqual([
      '5 examples are needed, but there are only 3. Ask the data node for fewer, or for more classes.',
      '5 Beispiele werden gebraucht, aber es gibt nur 3. Verlange im Datenknoten weniger Beispiele oder mehr Klassen.',
    ])
  })

  test('tries again after a failure', async () => {
    const good = nodeDataFiles(folder)
    let failures = 1
    const flaky = createDataStore({
      open: (path) =>
        failures-- > 0 ? Promise.reject(new DataFault('absent', 'HTTP 503')) : good.open(path),
    })
    expect((await flaky.load(digits())).ok).toBe(false)
    expect((await flaky.load(digits())).ok).toBe(true)
  })
})
