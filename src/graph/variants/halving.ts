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

/**
 * Which settings go on after a round: the better half, one more where their number is odd, at least one. `losses`: of
 * each setting, the mean over its seeds; one that is no number or without end is worse than all others. Equal ones stay
 * in their order.
 */
export function stillIn(losses: readonly number[]): readonly boolean[] {
  const worth = losses.map((loss) => (Number.isFinite(loss) ? loss : Number.POSITIVE_INFINITY))
  const order = worth
    .map((_, i) => i)
    .sort((a, b) => (worth[a] === worth[b] ? a - b : (worth[a] as number) - (worth[b] as number)))
  const staying = new Set(order.slice(0, Math.ceil(losses.length / SHARE)))
  return losses.map((_, i) => staying.has(i))
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
