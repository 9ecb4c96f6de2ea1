/** How many examples of a class and how many of the others. */
export interface OneAndRest {
  readonly one: number
  readonly rest: number
}

/**
 * How many stay so that the class makes up `percent` of all, rounded to whole examples, and as many as possible stay:
 * only one of the two gets fewer. 0 < percent < 100.
 */
export function imbalanced({ one, rest }: OneAndRest, percent: number): OneAndRest {
  const wanted = Math.round((rest * percent) / (100 - percent))
  if (wanted <= one) return { one: wanted, rest }
  return { one, rest: Math.min(rest, Math.round((one * (100 - percent)) / percent)) }
}
