export interface NameBox {
  readonly x: number
  /** Where it would stand best. */
  readonly y: number
  readonly width: number
}

/**
 * Where names stand that must not cover each other: each as near as it can to its place, those in the way below the one
 * that is higher, and all of them above `bottom`. Gives the top of each, in the order they came.
 */
export function placeNames(names: readonly NameBox[], height: number, bottom: number): readonly number[] {
  const tops = names.map(({ y }) => y)
  const beside = (a: number, b: number) =>
    names[a]!.x < names[b]!.x + names[b]!.width && names[b]!.x < names[a]!.x + names[a]!.width
  const order = names.map((_, at) => at).sort((a, b) => tops[a]! - tops[b]! || a - b)
  order.forEach((at, place) => {
    for (const above of order.slice(0, place))
      if (beside(at, above)) tops[at] = Math.max(tops[at]!, tops[above]! + height)
  })
  order.reverse().forEach((at, place) => {
    tops[at] = Math.min(tops[at]!, bottom - height)
    for (const below of order.slice(0, place))
      if (beside(at, below)) tops[at] = Math.min(tops[at]!, tops[below]! - height)
  })
  return tops
}
