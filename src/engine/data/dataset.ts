import { PARTS, type Part, type Shape } from '../../graph/port-value.ts'

/** One part of a data set: examples that can be taken in any order. */
export interface DatasetPart {
  readonly count: number
  /** Class index or number asked for, per example. */
  readonly targets: Float32Array
  /**
   * The examples at `indices`, one after another: `indices.length × shape`. A new array, the caller's to change.
   * Training says in which epoch it draws them: augmentation changes an example anew for every draw, and leaves it
   * alone without one.
   */
  gather(indices: ArrayLike<number>, draw?: number): Float32Array
}

/** Examples with their targets. Nothing is worked out before it is asked for. */
export interface Dataset {
  readonly shape: Shape
  readonly target: 'classes' | 'numbers'
  readonly parts: Readonly<Record<Part, DatasetPart>>
  /**
   * What the data steps make of numbers as the data set first had them, any number of examples one after another: a
   * value typed by a person reaches the network as the examples did. Missing where no step changes numbers.
   */
  readonly prepare?: (raw: Float32Array) => Float32Array
  /** Content hash of the data plan this is the result of. */
  readonly hash: string
  /**
   * Does beforehand what `gather` would else do example by example; absent where there is nothing of that kind. Lets
   * the event loop run meanwhile, and ends early when it is stopped: what is missing is then done by `gather`.
   */
  readonly complete?: (progress: Progress, isStopped: () => boolean) => Promise<void>
}

/** Tells how far loading has come; the unit is the loader's own (bytes, examples). */
export type Progress = (done: number, total: number) => void

/** A part seen through a list of indices into it. */
export function pick(part: DatasetPart, chosen: Uint32Array): DatasetPart {
  return {
    count: chosen.length,
    targets: Float32Array.from(chosen, (index) => part.targets[index] as number),
    gather: (indices, draw) =>
      part.gather(
        Uint32Array.from(indices, (index) => chosen[index] as number),
        draw,
      ),
  }
}

/** One part after another. */
export function join(first: DatasetPart, second: DatasetPart): DatasetPart {
  if (first.count === 0) return second
  if (second.count === 0) return first
  const targets = new Float32Array(first.count + second.count)
  targets.set(first.targets)
  targets.set(second.targets, first.count)
  return {
    count: targets.length,
    targets,
    gather(indices, draw) {
      const places = Array.from(indices)
      const ofFirst = places.filter((index) => index < first.count)
      const ofSecond = places.filter((index) => index >= first.count).map((index) => index - first.count)
      const [left, right] = [first.gather(ofFirst, draw), second.gather(ofSecond, draw)]
      const size = (left.length + right.length) / Math.max(1, places.length)
      const values = new Float32Array(places.length * size)
      let [l, r] = [0, 0]
      places.forEach((index, i) => {
        const example =
          index < first.count ? left.subarray(l++ * size, l * size) : right.subarray(r++ * size, r * size)
        values.set(example, i * size)
      })
      return values
    },
  }
}

/** The same examples with every number changed on its way out. `change` works in place. */
export function changed(dataset: Dataset, change: (values: Float32Array) => void, hash: string): Dataset {
  const wrap = (part: DatasetPart): DatasetPart => ({
    ...part,
    gather(indices, draw) {
      const values = part.gather(indices, draw)
      change(values)
      return values
    },
  })
  return {
    ...withParts(dataset, wrap),
    hash,
    prepare(raw) {
      const values = dataset.prepare?.(raw) ?? raw.slice()
      change(values)
      return values
    },
  }
}

/** The data set with something made of each part, or of the parts named. */
export function withParts(
  dataset: Dataset,
  make: (part: DatasetPart) => DatasetPart,
  parts: readonly Part[] = PARTS,
): Dataset {
  const made = Object.fromEntries(parts.map((name) => [name, make(dataset.parts[name])]))
  return { ...dataset, parts: { ...dataset.parts, ...made } }
}
