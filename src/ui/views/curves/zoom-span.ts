/** What a horizontal axis shows, from its left end to its right. */
export interface AxisSpan {
  readonly from: number
  readonly to: number
  readonly isLog?: boolean
}

/** A part of an axis, where one is looked at closely; nothing stands for all of it. */
export type Zoom = readonly [from: number, to: number] | undefined

/** Less than this share of all is not looked at: rounding would tell its places apart no more. */
const LEAST = 1 / 500

/** The value at a share of the axis; beyond its ends, too. */
export function valueAtShare({ from, to, isLog }: AxisSpan, share: number): number {
  return isLog ? from * (to / from) ** share : from + share * (to - from)
}

/** The share of the axis at which a value stands. */
export function shareOf({ from, to, isLog }: AxisSpan, value: number): number {
  return isLog ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from)
}

/** The part of `whole` between two shares of what is shown: as wide where there is room for it, and all of it at the most. */
export function zoomBetween(
  shown: AxisSpan,
  whole: AxisSpan,
  [left, right]: readonly [number, number],
): Zoom {
  const at = (share: number) => shareOf(whole, valueAtShare(shown, share))
  const width = at(right) - at(left)
  if (!(width < 1 - LEAST)) return undefined
  const wide = Math.max(width, LEAST)
  const from = Math.max(0, Math.min(1 - wide, (at(left) + at(right) - wide) / 2))
  return [valueAtShare(whole, from), valueAtShare(whole, from + wide)]
}
