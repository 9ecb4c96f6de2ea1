import type { DataStep } from '../../graph/plan/plan.ts'

type Method = Extract<DataStep, { kind: 'resize' }>['method']

/** Which pixels along one axis make up each new one, and with which weight; weights stand one after another. */
export interface Taps {
  /** The first old pixel of each new one, and how many there are. */
  readonly starts: Uint32Array
  readonly counts: Uint32Array
  readonly weights: Float64Array
}

/**
 * An axis of `from` pixels brought to `to`. A new pixel covers `from / to` old ones, its middle lies in theirs (pixel
 * middles at ½, as in OpenCV and `tf.image.resize`).
 * - area: the mean over what is covered, pixels covered in part counting in part;
 * - bilinear: between the two middles beside its own, at the edge the last pixel;
 * - nearest: the old pixel its middle lies in.
 */
export function tapsFor(from: number, to: number, method: Method): Taps {
  const scale = from / to
  const places = Array.from({ length: to }, (_, place) => WEIGHTS[method](place, scale, from))
  return {
    starts: Uint32Array.from(places, ([start]) => start),
    counts: Uint32Array.from(places, ([, weights]) => weights.length),
    weights: Float64Array.from(places.flatMap(([, weights]) => weights)),
  }
}

type Weighted = readonly [start: number, weights: readonly number[]]

const WEIGHTS: Readonly<Record<Method, (place: number, scale: number, from: number) => Weighted>> = {
  area(place, scale, from) {
    const [begin, end] = [place * scale, Math.min(from, (place + 1) * scale)]
    const start = Math.min(from - 1, Math.floor(begin))
    const weights: number[] = []
    for (let pixel = start; pixel < end && pixel < from; pixel++) {
      const covered = Math.min(end, pixel + 1) - Math.max(begin, pixel)
      // What only rounding makes it touch is left out.
      if (covered > 1e-9) weights.push(covered)
    }
    const sum = weights.reduce((a, b) => a + b, 0)
    return [start + Number(Math.min(end, start + 1) - begin <= 1e-9), weights.map((weight) => weight / sum)]
  },
  bilinear(place, scale, from) {
    const middle = Math.min(from - 1, Math.max(0, (place + 0.5) * scale - 0.5))
    const start = Math.floor(middle)
    const share = middle - start
    return share === 0 ? [start, [1]] : [start, [1 - share, share]]
  },
  nearest: (place, scale, from) => [Math.min(from - 1, Math.floor((place + 0.5) * scale)), [1]],
}
