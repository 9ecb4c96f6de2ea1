import { hashJson } from '../../graph/base/hash.ts'
import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import type { PicturesConfig } from '../../graph/plan/plan.ts'
import { divideIntoParts, neededExamples, positionsOf, type Side } from './class-examples.ts'
import { DataFault, inFile, problemOfFault } from './data-fault.ts'
import type { DataFiles } from './data-files.ts'
import type { Dataset, DatasetPart, Progress } from './dataset.ts'
import { type IdxData, readIdx } from './read-idx.ts'
import type { SharedFileCache } from './shared-file-cache.ts'

/** A stretch of a file of pictures and of the file of their labels. */
export interface IdxStretch {
  readonly images: string
  readonly labels: string
  /** Items before this one belong to another stretch. */
  readonly from: number
  /** The item after the last. */
  readonly to: number
}

/** Where the examples for training and those for testing lie; both may lie in one file. */
export type IdxPictures = Readonly<Record<Side, IdxStretch>>

/** MNIST: 60,000 digits for training and 10,000 for testing. */
export const DIGITS: IdxPictures = {
  train: {
    images: 'digits/train-images.idx.gz',
    labels: 'digits/train-labels.idx.gz',
    from: 0,
    to: 60_000,
  },
  test: { images: 'digits/test-images.idx.gz', labels: 'digits/test-labels.idx.gz', from: 0, to: 10_000 },
}

const FASHION_FILES = { images: 'fashion/images.idx.gz', labels: 'fashion/labels.idx.gz' }

/** The last 2,000 are for testing whatever else is taken, so that results stay comparable. */
export const FASHION: IdxPictures = {
  train: { ...FASHION_FILES, from: 0, to: 8_000 },
  test: { ...FASHION_FILES, from: 8_000, to: 10_000 },
}

const SHAPE = [28, 28, 1] as const
const SIZE = 28 * 28

/** Grey pictures of 28×28 with numbers from 0 to 255, read as far as they are needed and kept as bytes. */
export function idxPictures(files: DataFiles, where: IdxPictures, sharedFiles: SharedFileCache) {
  const kept = new Map<string, ReturnType<typeof keep>>()
  const file = (path: string, itemShape: readonly number[]) => {
    const known = kept.get(path) ?? keep(files, path, itemShape, sharedFiles)
    kept.set(path, known)
    return known
  }

  async function source(stretch: IdxStretch, config: PicturesConfig, count: number, progress: Progress) {
    const { values: labels } = await file(stretch.labels, [])(Number.MAX_SAFE_INTEGER, () => {})
    const chosen = positionsOf(labels, config.classes, count, stretch.from, stretch.to)
    if (chosen.length < count) throw new Shortage(count, chosen.length)
    const last = chosen.at(-1)
    const images = file(stretch.images, [28, 28])
    const bytes = last === undefined ? new Uint8Array(0) : (await images(last + 1, progress)).values
    return (from: number, to: number) => part(bytes, labels, chosen.subarray(from, to), config.classes)
  }

  return {
    async load(config: PicturesConfig, progress: Progress): Promise<Result<Dataset>> {
      const needed = neededExamples(config)
      const total = needed.train + needed.test
      const done = { train: 0, test: 0 }
      const report = (name: Side) => (examples: number) => {
        done[name] = examples
        progress(done.train + done.test, Math.max(total, done.train + done.test))
      }
      try {
        // The test examples first: where both lie in one file they are the last, and it is read once for both.
        const test = source(where.test, config, needed.test, report('test'))
        test.catch(() => {})
        const train = await source(where.train, config, needed.train, report('train'))
        const sides = { train, test: await test }
        const parts = divideIntoParts(config, (side, from, to) => sides[side](from, to))
        return ok({ shape: SHAPE, target: 'classes', parts, hash: hashJson(config) })
      } catch (error) {
        if (error instanceof Shortage)
          return failed(problem('data-too-few', { wanted: error.wanted, available: error.available }))
        return failed(problemOfFault(error))
      }
    },
  }
}

class Shortage extends Error {
  readonly wanted: number
  readonly available: number
  constructor(wanted: number, available: number) {
    super(`${available} of ${wanted} examples`)
    this.wanted = wanted
    this.available = available
  }
}

/** Reads a file once, and once more from the beginning when more of it is needed than before. */
function keep(files: DataFiles, path: string, itemShape: readonly number[], sharedFiles: SharedFileCache) {
  let held = 0
  let reading: Promise<IdxData> | undefined
  return (items: number, progress: Progress): Promise<IdxData> => {
    if (reading && items <= held) return reading
    held = items
    const cached = sharedFiles.find(path, items)
    const mine = cached ? Promise.resolve(cached) : read(files, path, itemShape, items, progress, sharedFiles)
    reading = mine
    mine.catch(() => {
      // The next one tries again: the network may be back.
      if (reading === mine) reading = undefined
    })
    return mine
  }
}

async function read(
  files: DataFiles,
  path: string,
  itemShape: readonly number[],
  items: number,
  progress: Progress,
  sharedFiles: SharedFileCache,
): Promise<IdxData> {
  const opened = await files.open(path).catch(inFile(path))
  const size = itemShape.reduce((product, extent) => product * extent, 1)
  const tell = (done: number, wanted: number) => progress(done / size, wanted / size)
  const data = await readIdx(opened.bytes, items, tell, sharedFiles.reserve).catch(inFile(path))
  if (data.itemShape.join() !== itemShape.join())
    throw new DataFault(
      'damaged',
      `has items of ${data.itemShape.join('×')} instead of ${itemShape.join('×')}`,
      path,
    )
  sharedFiles.put({ name: path, ...data })
  // Another worker may have been faster: then its bytes are kept, and these are forgotten.
  return sharedFiles.find(path, items) ?? data
}

function part(
  images: Uint8Array,
  labels: Uint8Array,
  chosen: Uint32Array,
  classes: readonly number[],
): DatasetPart {
  return {
    count: chosen.length,
    targets: Float32Array.from(chosen, (index) => classes.indexOf(labels[index] as number)),
    gather(indices) {
      const values = new Float32Array(indices.length * SIZE)
      for (let i = 0; i < indices.length; i++) {
        const from = (chosen[indices[i] as number] as number) * SIZE
        values.set(images.subarray(from, from + SIZE), i * SIZE)
      }
      return values
    },
  }
}
