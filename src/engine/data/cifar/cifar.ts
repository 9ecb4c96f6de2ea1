import { hashJson } from '../../../graph/base/hash.ts'
import { failed, ok, problem, type Result } from '../../../graph/document/problem.ts'
import type { PicturesConfig } from '../../../graph/plan/plan.ts'
import { divideIntoParts, neededExamples, positionsOf, type Side } from '../class-examples.ts'
import type { Dataset, DatasetPart, Progress } from '../dataset.ts'
import { checkCifar, PER_FILE, PIXELS, RECORD, SIDE, TEST_FILE, TRAINING_FILES } from './cifar-format.ts'
import type { KeptFiles } from './kept-files.ts'

/** The chosen pictures of one side: for each the file it is in and where its record begins. */
interface Chosen {
  readonly files: readonly Uint8Array[]
  readonly places: readonly (readonly [file: number, from: number])[]
}

/** CIFAR-10 out of the files a person gave: 32×32 pictures in colour with numbers from 0 to 255. */
export function cifarSource(kept: KeptFiles, perFile = PER_FILE) {
  const read = new Map<string, Uint8Array>()

  async function open(name: string): Promise<Result<Uint8Array>> {
    const known = read.get(name)
    if (known) return ok(known)
    const blob = await kept.get(name)
    if (!blob) return failed(problem('cifar-missing', { file: name }))
    if (blob.size > perFile * RECORD) return failed(problem('cifar-other-kind', { file: name }))
    const checked = checkCifar(name, new Uint8Array(await blob.arrayBuffer()), perFile)
    if (checked.ok) read.set(name, checked.value)
    return checked
  }

  /** Reads one file after the other until there are enough. */
  async function choose(
    names: readonly string[],
    classes: readonly number[],
    count: number,
    progress: (done: number) => void,
  ): Promise<Result<Chosen>> {
    const files: Uint8Array[] = []
    const places: (readonly [number, number])[] = []
    for (const name of names) {
      if (places.length >= count) break
      const opened = await open(name)
      if (!opened.ok) return opened
      const labels = Uint8Array.from({ length: perFile }, (_, i) => opened.value[i * RECORD] as number)
      for (const at of positionsOf(labels, classes, count - places.length))
        places.push([files.length, at * RECORD])
      files.push(opened.value)
      progress(places.length)
    }
    if (places.length < count)
      return failed(problem('data-too-few', { wanted: count, available: places.length }))
    return ok({ files, places })
  }

  return {
    async load(config: PicturesConfig, progress: Progress): Promise<Result<Dataset>> {
      const needed = neededExamples(config)
      const total = needed.train + needed.test
      const { classes } = config
      const train = await choose(TRAINING_FILES, classes, needed.train, (done) => progress(done, total))
      if (!train.ok) return train
      const test = await choose([TEST_FILE], classes, needed.test, (done) =>
        progress(needed.train + done, total),
      )
      if (!test.ok) return test
      const sides = { train: train.value, test: test.value }
      const parts = divideIntoParts(config, (side: Side, from, to) =>
        partOf({ ...sides[side], places: sides[side].places.slice(from, to) }, classes),
      )
      return ok({ shape: [SIDE, SIDE, 3], target: 'classes', parts, hash: hashJson(config) })
    },
  }
}

function partOf({ files, places }: Chosen, classes: readonly number[]): DatasetPart {
  return {
    count: places.length,
    targets: Float32Array.from(places, ([file, from]) => classes.indexOf(files[file]?.[from] ?? -1)),
    gather(indices) {
      const values = new Float32Array(indices.length * 3 * PIXELS)
      for (let i = 0; i < indices.length; i++) {
        const [file, from] = places[indices[i] as number] as readonly [number, number]
        const bytes = files[file] as Uint8Array
        // The file has one colour after the other; here the three of a pixel stand together.
        for (let pixel = 0; pixel < PIXELS; pixel++)
          for (let colour = 0; colour < 3; colour++)
            values[(i * PIXELS + pixel) * 3 + colour] = bytes[from + 1 + colour * PIXELS + pixel] as number
      }
      return values
    },
  }
}
