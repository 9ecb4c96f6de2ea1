/** Of so many runs one goes on at each round of successive halving. */
const SHARE = 2
/** Rounds before the last stretch; three leave an eighth of the runs. */
const ROUNDS = 3

/**
 * Successive halving (Jamieson and Talwalkar, "Non-stochastic best arm identification and hyperparameter optimization",
 * 2016): after which epochs the worse half of the settings is given up, ascending. All seeds of a setting are given up
 * together, and those that are still in train to the end. Depends on nothing but the epochs asked for, so that a sweep
 * gives up the same runs however many of them run at a time.
 */
export function halvingRounds(epochs: number): readonly number[] {
  const rounds = Array.from({ length: ROUNDS }, (_, i) => Math.floor(epochs / SHARE ** (ROUNDS - i)))
  return [...new Set(rounds)].filter((epoch) => epoch >= 1)
}

/** What a setting has come to, as the mean over its seeds. */
export interface Standing {
  readonly loss: number
  /** Missing where settings are compared by their losses. */
  readonly accuracy?: number
}

/**
 * Which of two settings is better, for sorting: the one with the higher accuracy where they have one, else, and among
 * equals, the one with the lower loss. What is no number or without end is worse than all else.
 */
export function betterFirst(a: Standing, b: Standing): number {
  return ascending(-(a.accuracy ?? 0), -(b.accuracy ?? 0)) || ascending(a.loss, b.loss)
}

function ascending(a: number, b: number): number {
  const [first, second] = [a, b].map((each) => (Number.isFinite(each) ? each : Number.POSITIVE_INFINITY))
  return first === second ? 0 : (first as number) - (second as number)
}

/**
 * Which settings go on after a round: the better half, one more where their number is odd, at least one. Equal ones stay
 * in their order.
 */
export function stillIn(standings: readonly Standing[]): readonly boolean[] {
  const order = standings.map((_, i) => i)
  order.sort((a, b) => betterFirst(standings[a] as Standing, standings[b] as Standing) || a - b)
  const staying = new Set(order.slice(0, Math.ceil(standings.length / SHARE)))
  return standings.map((_, i) => staying.has(i))
}

/** Epochs that all settings train together, with and without giving up; each counts once for each seed. */
export function epochsOfHalving(settings: number, epochs: number): number {
  let [sum, left, done] = [0, settings, 0]
  for (const round of halvingRounds(epochs)) {
    sum += left * (round - done)
    left = Math.ceil(left / SHARE)
    done = round
  }
  return sum + left * (epochs - done)
}
