/**
 * The middle of something `length` long along an edge: as near to `wanted` as it can be without lying on what is taken,
 * between `least` and `most`. Where all is taken it is where it was wanted.
 */
export function freeSpot(
  wanted: number,
  least: number,
  most: number,
  length: number,
  taken: readonly (readonly [from: number, to: number])[],
): number {
  const within = (value: number) => Math.round(Math.max(least, Math.min(most, value)))
  const half = length / 2
  const isFree = (middle: number) => taken.every(([from, to]) => middle + half <= from || middle - half >= to)
  const beside = taken.flatMap(([from, to]) => [Math.floor(from - half), Math.ceil(to + half)])
  const spots = [within(wanted), ...beside.filter((middle) => middle >= least && middle <= most)]
  return (
    spots
      .filter(isFree)
      .reduce<number | undefined>(
        (best, spot) =>
          best === undefined || Math.abs(spot - wanted) < Math.abs(best - wanted) ? spot : best,
        undefined,
      ) ?? within(wanted)
  )
}
