// @ts-check

/**
 * What `faltwerk run --json` prints last, as far as it is looked at here.
 * @typedef {object} Finished
 * @property {Run[]} runs
 * @property {Live[]} [live]
 * @property {Compared} [comparison]
 *
 * @typedef {object} Run
 * @property {string} trainer
 * @property {number} seed
 * @property {{ node: string, param: string, value: unknown }[]} [settings] of a sweep
 * @property {{ loss: number[], accuracy: number[], valLoss: number[], valAccuracy: number[] }} history
 * @property {{ examples: number, loss: number, accuracy?: number, rootMeanSquaredError?: number, auc?: number }} evaluation
 * @property {{ name: string, accuracy: number }} [baseline]
 * @property {{ name: string, precision?: number, recall?: number }[]} [classes]
 * @property {{ name: string, values: number[] }[]} [weights]
 * @property {{ values: number[], outputs: number[], class?: string }[]} predictions
 *
 * @typedef {object} Compared
 * @property {{ name: string, runs: number, accuracy?: { mean: number, deviation?: number } }[]} groups
 * @property {{ test?: string, p?: number }} [difference]
 *
 * @typedef {object} Live
 * @property {string} node
 * @property {Record<string, { shape: number[], values: number[] }>} outputs
 *
 * @typedef {object} Verdict
 * @property {string} figure what was reached, as it stands in the table
 * @property {boolean} met
 *
 * @typedef {(finished: Finished) => Verdict} Judge
 */

/** @param {number | undefined} share */
export const percent = (share) => (share === undefined ? '–' : `${(100 * share).toFixed(2)} %`)

/** @param {Finished} finished @param {string} [trainer] the first one where left out */
export function runOf({ runs }, trainer) {
  const found = trainer === undefined ? runs[0] : runs.find((run) => run.trainer === trainer)
  if (!found) throw new Error(`no run of ${trainer}`)
  return found
}

/** @param {number[]} values */
const last = (values) => values.at(-1) ?? Number.NaN

/** Every trainer came to its end with a loss that is a number. @type {Judge} */
export const ran = ({ runs }) => ({
  figure: runs.map(({ trainer, history }) => `${trainer}: loss ${last(history.loss).toFixed(3)}`).join(', '),
  met: runs.length > 0 && runs.every(({ history }) => Number.isFinite(last(history.loss))),
})

/** @param {number} least @returns {Judge} */
export const onTest = (least) => (finished) => {
  const reached = runOf(finished).evaluation.accuracy ?? 0
  return { figure: `test ${percent(reached)}`, met: reached >= least }
}

/** Test accuracies of two trainers, the first of which must be the better one. @param {string} better @param {string} other @returns {Judge} */
export const betterThan = (better, other) => (finished) => {
  const [a = 0, b = 0] = [better, other].map((trainer) => runOf(finished, trainer).evaluation.accuracy)
  return { figure: `${better} ${percent(a)}, ${other} ${percent(b)}`, met: a > b }
}

/** So many runs in two groups, with a difference that seeds alone would make, too. @param {number} count @returns {Judge} */
export const mayBeChance =
  (count) =>
  ({ runs, comparison }) => {
    const { groups = [], difference } = comparison ?? {}
    const means = groups.map(
      ({ name, accuracy }) => `${name} ${percent(accuracy?.mean)} ± ${percent(accuracy?.deviation)}`,
    )
    return {
      figure: `${means.join(', ')}; p = ${difference?.p?.toFixed(2)}`,
      met: runs.length === count && difference?.test === 'paired-t' && (difference.p ?? 0) > 0.05,
    }
  }

/**
 * Every other trainer is ahead of one on the test, with at least so many of its seeds.
 * @param {string} behind
 * @param {number} least
 * @param {number} count of seeds
 * @returns {Judge}
 */
export const aheadWithSeeds =
  (behind, least, count) =>
  ({ runs, comparison }) => {
    const reached = (/** @type {Run} */ { evaluation }) => evaluation.accuracy ?? 0
    const other = new Map(
      runs.filter(({ trainer }) => trainer === behind).map((run) => [run.seed, reached(run)]),
    )
    const names = [...new Set(runs.map(({ trainer }) => trainer))]
    const ahead = names
      .filter((name) => name !== behind)
      .map(
        (name) =>
          runs.filter((run) => run.trainer === name && reached(run) > (other.get(run.seed) ?? 1)).length,
      )
    const means = (comparison?.groups ?? []).map(({ name, accuracy }) => `${name} ${percent(accuracy?.mean)}`)
    return {
      figure: `${means.join(', ')}; ahead with ${ahead.join(', ')} of ${other.size} seeds`,
      met: runs.length === names.length * count && Math.min(...ahead) >= least,
    }
  }

/** The rate of the graph learns, and one of so many other settings is better. @param {number} least @param {number} count @returns {Judge} */
export const sweepFindsBetter =
  (least, count) =>
  ({ runs, comparison }) => {
    const [own, ...swept] = comparison?.groups ?? []
    const best = swept.reduce(
      (a, b) => ((a?.accuracy?.mean ?? 0) >= (b.accuracy?.mean ?? 0) ? a : b),
      swept[0],
    )
    const [a = 0, b = 0] = [own, best].map((group) => group?.accuracy?.mean)
    return {
      figure: `test ${percent(a)}; best of ${swept.length}: ${percent(b)} with ${best?.name}`,
      met: a >= least && b > a && swept.length === count && runs.length === count + 1,
    }
  }

/** All test accuracies, each above a mark. @param {number} least @returns {Judge} */
export const allOnTest =
  (least) =>
  ({ runs }) => ({
    figure: runs.map(({ trainer, evaluation }) => `${trainer} ${percent(evaluation.accuracy)}`).join(', '),
    met: runs.every(({ evaluation }) => (evaluation.accuracy ?? 0) >= least),
  })

/** @param {Finished} finished @param {string} name `kernel` or `bias` */
export function weight(finished, name) {
  const stored = runOf(finished).weights?.find((one) => one.name.endsWith(`/${name}`))
  return stored?.values[0] ?? Number.NaN
}

/** What live nodes put out equals the numbers given. @param {Record<string, number[]>} expected @returns {Judge} */
export const exactly = (expected) => (finished) => {
  const wrong = Object.entries(expected).flatMap(([node, values]) => {
    const found = finished.live?.find((one) => one.node === node)?.outputs.output?.values
    return JSON.stringify(found) === JSON.stringify(values) ? [] : [`${node}: ${found}`]
  })
  return { figure: wrong.length === 0 ? 'exact' : wrong.join('; '), met: wrong.length === 0 }
}

/** What live nodes put out has the shapes given. @param {Record<string, number[]>} expected @returns {Judge} */
export const shaped = (expected) => (finished) => {
  const found = Object.keys(expected).map((node) => {
    const shape = finished.live?.find((one) => one.node === node)?.outputs.output?.shape
    return `${node} ${shape?.join('×')}`
  })
  const wanted = Object.entries(expected).map(([node, shape]) => `${node} ${shape.join('×')}`)
  return { figure: found.join(', '), met: found.join() === wanted.join() }
}
