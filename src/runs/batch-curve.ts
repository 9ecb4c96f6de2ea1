/** Every batch of a run, thinned. */
export interface BatchCurve {
  /** Epochs completed at the point, with fraction: 1.5 is in the middle of the second epoch. */
  readonly at: readonly number[]
  readonly loss: readonly number[]
  readonly accuracy: readonly number[]
}

/** Points a curve has at most: about one per pixel of a wide screen. */
export const MOST_POINTS = 2000

/** A curve as it is stored: every point but the last stands for `stride` batches, the last for `inLast`. */
export interface StoredCurve extends BatchCurve {
  readonly stride: number
  readonly inLast: number
}

/**
 * Loss and accuracy of every batch, thinned while it grows: when there are too many points, each two neighbours
 * become their mean, and from then on a point stands for twice as many batches.
 */
export class GrowingCurve {
  #at: number[]
  #loss: number[]
  #accuracy: number[]
  #stride: number
  #inLast: number

  constructor(stored?: StoredCurve) {
    this.#at = [...(stored?.at ?? [])]
    this.#loss = [...(stored?.loss ?? [])]
    this.#accuracy = [...(stored?.accuracy ?? [])]
    this.#stride = stored?.stride ?? 1
    this.#inLast = stored?.inLast ?? 0
  }

  get isEmpty(): boolean {
    return this.#at.length === 0
  }

  /** Adds a batch; `at` counts epochs with fraction and grows. */
  add(at: number, loss: number, accuracy: number | undefined): void {
    if (this.#at.length === 0 || this.#inLast >= this.#stride) {
      if (this.#at.length >= MOST_POINTS) this.#halve()
      this.#at.push(at)
      this.#loss.push(loss)
      if (accuracy !== undefined) this.#accuracy.push(accuracy)
      this.#inLast = 1
      return
    }
    this.#inLast++
    const last = this.#at.length - 1
    blend(this.#at, last, at, this.#inLast)
    blend(this.#loss, last, loss, this.#inLast)
    if (accuracy !== undefined) blend(this.#accuracy, last, accuracy, this.#inLast)
  }

  /** Forgets everything after `at`, to go on from a checkpoint that lies before. */
  cut(at: number): void {
    let keep = this.#at.length
    while (keep > 0 && (this.#at[keep - 1] as number) > at) keep--
    if (keep === this.#at.length) return
    this.#at.length = keep
    this.#loss.length = keep
    this.#accuracy.length = Math.min(keep, this.#accuracy.length)
    this.#inLast = this.#stride
  }

  /** A copy as of now. */
  points(): BatchCurve {
    return { at: [...this.#at], loss: [...this.#loss], accuracy: [...this.#accuracy] }
  }

  stored(): StoredCurve {
    return { ...this.points(), stride: this.#stride, inLast: this.#inLast }
  }

  #halve(): void {
    for (const values of [this.#at, this.#loss, this.#accuracy]) {
      const half = values.length >> 1
      for (let i = 0; i < half; i++) {
        values[i] = ((values[2 * i] as number) + (values[2 * i + 1] as number)) / 2
      }
      values.length = half
    }
    this.#stride *= 2
    this.#inLast = this.#stride
  }
}

/** Takes one more value into a mean that then stands for `count`. */
function blend(values: number[], index: number, value: number, count: number): void {
  const mean = values[index] as number
  values[index] = mean + (value - mean) / count
}
