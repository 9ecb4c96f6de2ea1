import { hashJson } from '../../graph/hash.ts'
import type { DatasetConfig } from '../../graph/plan.ts'
import { failed, ok, problem, type Result } from '../../graph/problem.ts'
import type { DataFiles } from './data-files.ts'
import type { Dataset, DatasetPart, Progress } from './dataset.ts'
import { type IdxData, readIdx } from './read-idx.ts'

type DigitsConfig = Extract<DatasetConfig, { kind: 'digits' }>

/**
 * The handwritten digits (MNIST, 60,000 for training and 10,000 for testing, 28×28 grey values from 0 to 255), read
 * as far as they are needed and kept as bytes.
 */
export interface DigitFiles {
  load(config: DigitsConfig, progress: Progress): Promise<Result<Dataset>>
}

const SHAPE = [28, 28, 1] as const
const SIZE = 28 * 28

export function digitFiles(files: DataFiles): DigitFiles {
  const labels = {
    train: keep(files, 'digits/train-labels.idx.gz', []),
    test: keep(files, 'digits/test-labels.idx.gz', []),
  }
  const images = {
    train: keep(files, 'digits/train-images.idx.gz', [28, 28]),
    test: keep(files, 'digits/test-images.idx.gz', [28, 28]),
  }

  async function source(name: 'train' | 'test', config: DigitsConfig, count: number, progress: Progress) {
    const known = await labels[name](Number.MAX_SAFE_INTEGER, () => {})
    const chosen = positions(known.values, config.classes, count)
    if (chosen.length < count) throw new Shortage(count, chosen.length)
    const last = chosen.at(-1)
    const bytes = last === undefined ? new Uint8Array(0) : (await images[name](last + 1, progress)).values
    return (from: number, to: number) => part(bytes, known.values, chosen.subarray(from, to), config.classes)
  }

  return {
    async load(config, progress) {
      const { train, validation, test, validationFrom } = config
      const ofTrain = train + (validationFrom === 'training' ? validation : 0)
      const ofTest = Math.max(test, validationFrom === 'test' ? validation : 0)
      const done = { train: 0, test: 0 }
      const report = (name: 'train' | 'test') => (examples: number) => {
        done[name] = examples
        progress(done.train + done.test, Math.max(ofTrain + ofTest, done.train + done.test))
      }
      try {
        const training = await source('train', config, ofTrain, report('train'))
        const testing = await source('test', config, ofTest, report('test'))
        const parts = {
          train: training(0, train),
          validation: validationFrom === 'training' ? training(train, ofTrain) : testing(0, validation),
          test: testing(0, test),
        }
        return ok({ shape: SHAPE, target: 'classes', parts, hash: hashJson(config) })
      } catch (error) {
        if (error instanceof Shortage)
          return failed(problem('data-too-few', { wanted: error.wanted, available: error.available }))
        if (error instanceof Damage)
          return failed(problem('data-damaged', { file: error.file, reason: error.message }))
        if (error instanceof Absence)
          return failed(problem('data-missing', { file: error.file, reason: error.message }))
        throw error
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

class Absence extends Error {
  readonly file: string
  constructor(file: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause))
    this.file = file
  }
}

class Damage extends Absence {}

/** Reads a file once, and once more from the beginning when more of it is needed than before. */
function keep(files: DataFiles, path: string, itemShape: readonly number[]) {
  let held = 0
  let reading: Promise<IdxData> | undefined
  return (items: number, progress: Progress): Promise<IdxData> => {
    if (reading && items <= held) return reading
    held = items
    const mine = read(files, path, itemShape, items, progress)
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
) {
  const opened = await files.open(path).catch((error) => {
    throw new Absence(path, error)
  })
  const size = itemShape.reduce((product, extent) => product * extent, 1)
  const data = await readIdx(opened.bytes, items, (done, wanted) =>
    progress(done / size, wanted / size),
  ).catch((error) => {
    throw new Damage(path, error)
  })
  if (data.itemShape.join() !== itemShape.join())
    throw new Damage(path, `has items of ${data.itemShape.join('×')} instead of ${itemShape.join('×')}`)
  return data
}

/** Where the first `count` examples of the classes are. */
function positions(labels: Uint8Array, classes: readonly number[], count: number): Uint32Array {
  const wanted = new Set(classes)
  const found: number[] = []
  for (let i = 0; i < labels.length && found.length < count; i++) {
    if (wanted.has(labels[i] as number)) found.push(i)
  }
  return Uint32Array.from(found)
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
