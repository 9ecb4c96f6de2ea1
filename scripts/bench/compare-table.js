// @ts-check

/** @typedef {import('./compare-runs.js').Trained} Trained */
/** @typedef {import('./compare-histories.js').Opened} Opened */

const LONGEST_TASK = 50
const LONGEST_OPENING = 300
const MOST_OF_IN_TURN = 0.8
/** Characters of the longest bar. */
const BAR = 24

/**
 * @param {readonly Trained[]} together
 * @param {{ runs: number, seconds: number }} inTurn the same runs one after the other
 * @returns {string[]} lines of Markdown
 */
export function runsTable(together, inTurn) {
  const each = inTurn.seconds / inTurn.runs
  const longest = Math.max(inTurn.seconds, ...together.map(({ seconds }) => seconds))
  /** @type {(seconds: number) => string} */
  const bar = (seconds) => '█'.repeat(Math.max(1, Math.round((BAR * seconds) / longest)))
  const lines = together.map(({ runs, looks, seconds, frame, longestMs, processorMs }) =>
    row([
      looks === 'large' ? `${runs}, Compare large` : `${runs}`,
      `${seconds.toFixed(1)} s`,
      bar(seconds),
      flagged(
        (seconds / (runs * each)).toFixed(2),
        runs === inTurn.runs && seconds / (runs * each) > MOST_OF_IN_TURN,
      ),
      `${frame.mean.toFixed(2)} ms`,
      `${frame.most.toFixed(2)} ms`,
      longestMs > 0 ? `${longestMs.toFixed(0)} ms` : `under ${LONGEST_TASK} ms`,
      flagged(`${processorMs.toFixed(0)} ms`, processorMs > LONGEST_TASK),
    ]),
  )
  return [
    row([
      'runs',
      'click to last kept',
      '',
      'of one after the other',
      'work per frame',
      'in the busiest second',
      'longest task',
      'of processor time',
    ]),
    row(Array.from({ length: 8 }, () => '---')),
    ...lines,
    row([
      `${inTurn.runs}, one after the other`,
      `${inTurn.seconds.toFixed(1)} s`,
      bar(inTurn.seconds),
      '1',
      '',
      '',
      '',
      '',
    ]),
    row([`asked of ${inTurn.runs}`, '', '', `≤ ${MOST_OF_IN_TURN}`, '', '', '', `≤ ${LONGEST_TASK} ms`]),
  ]
}

/**
 * @param {readonly Opened[]} opened the smallest history first
 * @returns {string[]} lines of Markdown
 */
export function historiesTable(opened) {
  const least = opened[0]
  const lines = opened.map(({ runs, tableMs, projectMs, bytes }) =>
    row([
      `${runs}`,
      flagged(`${tableMs.toFixed(0)} ms`, tableMs > LONGEST_OPENING),
      `${projectMs.toFixed(0)} ms`,
      `${(bytes / 1e6).toFixed(1)} MB`,
      least && runs > least.runs
        ? `${((bytes - least.bytes) / (runs - least.runs) / 1000).toFixed(1)} kB`
        : '',
    ]),
  )
  return [
    row(['kept runs', 'click to table', 'address to table', 'memory of the page', 'of a run']),
    row(Array.from({ length: 5 }, () => '---')),
    ...lines,
    row(['asked', `≤ ${LONGEST_OPENING} ms`, '', '', '']),
  ]
}

/** @param {readonly string[]} cells */
const row = (cells) => `| ${cells.join(' | ')} |`

/**
 * @param {string} text
 * @param {boolean} misses what is asked
 */
const flagged = (text, misses) => (misses ? `**${text}**` : text)
