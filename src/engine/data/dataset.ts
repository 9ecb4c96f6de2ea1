import type { Numbers } from '../../graph/base/numbers.ts'
import type { ExampleStep } from '../../graph/values/example-step.ts'
import { PARTS, type Part, type Shape } from '../../graph/values/port-value.ts'
import type { TargetScale } from '../../graph/values/target-scale.ts'

/**
 * One part of a data set: examples that can be taken in any order. Data steps work on whatever precision their numbers
 * have (`N` is {@link Numbers}); what comes out at their end is for networks, in single precision.
 */
export interface DatasetPart<N extends Numbers = Float32Array> {
  readonly count: number
  /** Class index or number asked for, per example; the latter as the network is to give it, see `targetScale`. */
  readonly targets: Numbers
  /**
   * The examples at `indices`, one after another: `indices.length × shape`. A new array, the caller's to change.
   * Training says in which epoch it draws them: augmentation changes an example anew for every draw, and leaves it
   * alone without one.
   */
  gather(indices: ArrayLike<number>, draw?: number): N
  /**
   * Sees to it that `gather` can give the examples at `indices`; absent where it always can. Data that is loaded for
   * training is complete, and needs this no more. Rejects with a DataProblem.
   */
  ready?(indices: ArrayLike<number>): Promise<void>
}

/** Examples with their targets. Nothing is worked out before it is asked for. */
export interface Dataset<N extends Numbers = Float32Array> {
  readonly shape: Shape
  readonly target: 'classes' | 'numbers'
  readonly parts: Readonly<Record<Part, DatasetPart<N>>>
  /**
   * What the data steps make of numbers as the data set first had them, any number of examples one after another: a
   * value typed by a person reaches the network as the examples did. Missing where no step changes numbers.
   */
  readonly prepare?: (raw: Numbers) => Numbers
  /**
   * What the data steps do to the numbers of an example, in order, for who has to do the same elsewhere; absent where
   * no step changes numbers. Once `gather` has given an example, nothing has to be read for it any more.
   */
  readonly exampleSteps?: () => readonly ExampleStep[]
  /** How the numbers asked for became those of `targets`; missing where they are as they were. */
  readonly targetScale?: TargetScale
  /** Content hash of the data plan this is the result of. */
  readonly hash: string
  /**
   * Does beforehand what `gather` would else do example by example; absent where there is nothing of that kind. Lets
   * the event loop run meanwhile, and ends early when it is stopped: what is missing is then done by `gather`, or by
   * `ready` where a part has that. Rejects with a DataProblem.
   */
  readonly complete?: (progress: Progress, isStopped: () => boolean) => Promise<void>
}

/** Reports how far loading has come; the unit is the loader's own (bytes, examples). */
export type Progress = (done: number, total: number) => void

/** A part seen through a list of indices into it. */
export function pick(part: DatasetPart<Numbers>, chosen: Uint32Array): DatasetPart<Numbers> {
  const picked = (indices: ArrayLike<number>) => Uint32Array.from(indices, (index) => chosen[index] as number)
  const { ready } = part
  return {
    count: chosen.length,
    targets: likewise(part.targets, chosen.length).map((_, i) => part.targets[chosen[i] as number] as number),
    gather: (indices, draw) => part.gather(picked(indices), draw),
    ...(ready && { ready: (indices) => ready(picked(indices)) }),
  }
}

/** One part after another. */
export function join(first: DatasetPart<Numbers>, second: DatasetPart<Numbers>): DatasetPart<Numbers> {
  if (first.count === 0) return second
  if (second.count === 0) return first
  const targets = likewise(first.targets, first.count + second.count)
  targets.set(first.targets)
  targets.set(second.targets, first.count)
  const apart = (places: readonly number[]) => [
    places.filter((index) => index < first.count),
    places.filter((index) => index >= first.count).map((index) => index - first.count),
  ]
  return {
    count: targets.length,
    targets,
    ...((first.ready ?? second.ready) && {
      async ready(indices) {
        const [ofFirst = [], ofSecond = []] = apart(Array.from(indices))
        await first.ready?.(ofFirst)
        await second.ready?.(ofSecond)
      },
    }),
    gather(indices, draw) {
      const places = Array.from(indices)
      const [ofFirst = [], ofSecond = []] = apart(places)
      const [left, right] = [first.gather(ofFirst, draw), second.gather(ofSecond, draw)]
      const size = (left.length + right.length) / Math.max(1, places.length)
      const values = likewise(left, places.length * size)
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

/** What is done to an example before and then in the step that `described` tells of. */
export function exampleStepsOf(
  dataset: Dataset<Numbers>,
  described: () => ExampleStep,
): () => readonly ExampleStep[] {
  return () => [...(dataset.exampleSteps?.() ?? []), described()]
}

/** The same examples with every number changed on its way out. `change` works in place; `described` tells others how. */
export function changed(
  dataset: Dataset<Numbers>,
  change: (values: Numbers) => void,
  described: () => ExampleStep,
  hash: string,
): Dataset<Numbers> {
  const wrap = (part: DatasetPart<Numbers>): DatasetPart<Numbers> => ({
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
    exampleSteps: exampleStepsOf(dataset, described),
    prepare(raw) {
      const values = dataset.prepare?.(raw) ?? Float64Array.from(raw)
      change(values)
      return values
    },
  }
}

/** The data set with something made of each part, or of the parts named. */
export function withParts<N extends Numbers>(
  dataset: Dataset<Numbers>,
  make: (part: DatasetPart<Numbers>) => DatasetPart<N>,
  parts: readonly Part[] = PARTS,
): Dataset<Numbers> {
  const made = Object.fromEntries(parts.map((name) => [name, make(dataset.parts[name])]))
  return { ...dataset, parts: { ...dataset.parts, ...made } }
}

/** The data set as networks take it: in single precision, which is where all of its steps have been taken. */
export function forNetworks(dataset: Dataset<Numbers>): Dataset {
  const rounded = (part: DatasetPart<Numbers>): DatasetPart => ({
    ...part,
    gather: (indices, draw) => inSinglePrecision(part.gather(indices, draw)),
  })
  const { train, validation, test } = dataset.parts
  const parts = { train: rounded(train), validation: rounded(validation), test: rounded(test) }
  return { ...dataset, parts }
}

export function inSinglePrecision(numbers: Numbers): Float32Array {
  return numbers instanceof Float32Array ? numbers : Float32Array.from(numbers)
}

/** Room for so many numbers of the same precision. */
function likewise(numbers: Numbers, length: number): Numbers {
  return numbers instanceof Float64Array ? new Float64Array(length) : new Float32Array(length)
}
