import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DataFiles } from '../../../src/engine/data/data-files.ts'
import { idxPictures } from '../../../src/engine/data/idx-pictures.ts'
import {
  type CachedFile,
  createSharedFileCache,
  type SharedFileCache,
} from '../../../src/engine/data/shared-file-cache.ts'

const COUNT = 12

/** Twelve pictures of noise with the labels 0 and 1 in turns, and a note of every file that was opened. */
function files(): DataFiles & { readonly opened: string[] } {
  const opened: string[] = []
  const header = (shape: readonly number[]) => [
    0,
    0,
    8,
    shape.length,
    ...shape.flatMap((extent) => [0, 0, 0, extent]),
  ]
  const contents = {
    labels: [...header([COUNT]), ...Array.from({ length: COUNT }, (_, i) => i % 2)],
    images: [
      ...header([COUNT, 28, 28]),
      ...Array.from({ length: COUNT * 784 }, (_, i) => ((i * 2654435761) >>> 13) & 255),
    ],
  }
  return {
    opened,
    async open(path) {
      opened.push(path)
      const bytes = Uint8Array.from(contents[path as keyof typeof contents])
      return { bytes: new Blob([bytes]).stream() }
    },
  }
}

function worker(sharedFiles: SharedFileCache) {
  const mine = files()
  const stretch = { images: 'images', labels: 'labels', from: 0, to: COUNT }
  const source = idxPictures(mine, { train: stretch, test: stretch }, sharedFiles)
  return {
    opened: mine.opened,
    async examples(train: number, test = 0): Promise<Float32Array> {
      const config = { classes: [0, 1], train, validation: 0, test, validationFrom: 'test' } as const
      const loaded = await source.load(config, () => {})
      if (!loaded.ok) throw new Error('not loaded')
      return loaded.value.parts.train.gather(Uint32Array.from({ length: train }, (_, i) => i))
    },
  }
}

test('workers that share a sharedFiles see the pictures they would have read, and read none that another has read', async () => {
  const asks = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: COUNT })), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(asks, async (list) => {
      const alone = worker(createSharedFileCache())
      const shown: CachedFile[] = []
      const caches: SharedFileCache[] = []
      for (const other of [1, 0])
        caches.push(
          createSharedFileCache((file) => {
            shown.push(file)
            caches[other]?.receive(file)
          }),
        )
      const [first, second] = caches.map(worker) as [ReturnType<typeof worker>, ReturnType<typeof worker>]
      let most = 0
      for (const [isFirst, train] of list) {
        const before = first.opened.length + second.opened.length
        expect(await (isFirst ? first : second).examples(train)).toEqual(await alone.examples(train))
        if (train <= most) expect(first.opened.length + second.opened.length).toBe(before)
        most = Math.max(most, train)
      }
      for (const { values } of shown) expect(values.buffer).toBeInstanceOf(SharedArrayBuffer)
    }),
    { numRuns: 30 },
  )
})

test('two that read at the same time keep the bytes of one of them', async () => {
  const sharedFiles = createSharedFileCache(() => {})
  const [first, second] = [worker(sharedFiles), worker(sharedFiles)]
  await Promise.all([first.examples(5), second.examples(5)])
  const kept = sharedFiles.find('images', 5)
  expect(kept).toBeDefined()
  await second.examples(5)
  expect(sharedFiles.find('images', 5)).toBe(kept)
  expect(sharedFiles.find('images', 6)).toBeUndefined()
})

test('a file in which the training examples lie before those for testing is read once for both', async () => {
  const one = worker(createSharedFileCache())
  await one.examples(4, 9)
  expect(one.opened.toSorted()).toEqual(['images', 'labels'])
})
