// @ts-check

/** @typedef {import('./compare-runs.js').Trained} Trained */
/** @typedef {import('./compare-histories.js').Opened} Opened */

const LONGEST_TASK = 50
const LONGEST_OPENING = 300
const MOST_OF_IN_TURN = 0.8
/** Characters of the longest bar. */
const BAR = 40

/**
 * @param {readonly Trained[]} together
 * @param {{ runs: number, seconds: number }} inTurn the same runs one after the other
 * @returns {string[]} lines of Markdown
 */
export function runsTable(together, inTurn) {
  const each = inTurn.seconds / inTurn.runs
  const lines = together.map((trained) => {
    const { runs, seconds, frame, longestMs, processorMs } = trained
    const share = seconds / (runs * each)
    return row([
      nameOf(trained),
      `${seconds.toFixed(1)} s`,
      flagged(share.toFixed(2), runs === inTurn.runs && share > MOST_OF_IN_TURN),
      `${frame.mean.toFixed(2)} ms`,
      `${frame.most.toFixed(2)} ms`,
      longestMs > 0 ? `${longestMs.toFixed(0)} ms` : `under ${LONGEST_TASK} ms`,
      flagged(`${processorMs.toFixed(0)} ms`, processorMs > LONGEST_TASK),
    ])
  })
  return [
    row([
      'runs',
      'click to last kept',
      'of one after the other',
      'work per frame',
      'in the busiest second',
      'longest task',
      'of processor time',
    ]),
    row(Array.from({ length: 7 }, () => '---')),
    ...lines,
    row([`${inTurn.runs}, one after the other`, `${inTurn.seconds.toFixed(1)} s`, '1', '', '', '', '']),
    row([`asked of ${inTurn.runs}`, '', `≤ ${MOST_OF_IN_TURN}`, '', '', '', `≤ ${LONGEST_TASK} ms`]),
  ]
}

/**
 * @param {readonly Opened[]} opened the smallest history first
 * @returns {string[]} lines of Markdown
 */
export function historiesTable(opened) {
  const least = opened[0]
  const lines = opened.map(({ runs, tableMs, projectMs, bytes, compared, firstMs, allMs, longestMs }) =>
    row([
      `${runs}`,
      flagged(`${tableMs.toFixed(0)} ms`, tableMs > LONGEST_OPENING),
      `${projectMs.toFixed(0)} ms`,
      `${(bytes / 1e6).toFixed(1)} MB`,
      least && runs > least.runs
        ? `${((bytes - least.bytes) / (runs - least.runs) / 1000).toFixed(1)} kB`
        : '',
      `${compared}`,
      flagged(`${firstMs.toFixed(0)} ms`, firstMs > LONGEST_OPENING),
      `${allMs.toFixed(0)} ms`,
      flagged(`${longestMs.toFixed(0)} ms`, longestMs > LONGEST_TASK),
    ]),
  )
  return [
    row([
      'kept runs',
      'click to table',
      'address to table',
      'memory of the page',
      'of a run',
      'compared',
      'click to first curves',
      'to all of them',
      'longest task',
    ]),
    row(Array.from({ length: 9 }, () => '---')),
    ...lines,
    row([
      'asked',
      `≤ ${LONGEST_OPENING} ms`,
      '',
      '',
      '',
      '',
      `≤ ${LONGEST_OPENING} ms`,
      '',
      `≤ ${LONGEST_TASK} ms`,
    ]),
  ]
}

/**
 * What it costs over the number of runs, as bars.
 * @param {readonly Trained[]} together
 * @param {{ runs: number, seconds: number }} inTurn
 * @param {readonly Opened[]} opened
 * @returns {string[]} lines of Markdown
 */
export function costPlot(together, inTurn, opened) {
  return [
    '```',
    ...bars('seconds from the click until all runs are kept', 's', 1, [
      ...together.map((trained) => /** @type {const} */ ([nameOf(trained), trained.seconds])),
      [`${inTurn.runs}, in turn`, inTurn.seconds],
    ]),
    ...bars(
      'work of the main thread in the time of a frame, 16.7 ms',
      'ms',
      2,
      together.map((trained) => [nameOf(trained), trained.frame.mean]),
    ),
    ...bars(
      'from the click to the table of so many kept runs',
      'ms',
      0,
      opened.map(({ runs, tableMs }) => [`${runs}`, tableMs]),
    ),
    ...bars(
      'memory of the page with so many kept runs',
      'MB',
      1,
      opened.map(({ runs, bytes }) => [`${runs}`, bytes / 1e6]),
    ).slice(0, -1),
    '```',
  ]
}

/**
 * @param {string} title
 * @param {string} unit
 * @param {number} digits
 * @param {readonly (readonly [name: string, value: number])[]} values
 * @returns {string[]} the last line is empty
 */
function bars(title, unit, digits, values) {
  const most = Math.max(...values.map(([, value]) => value))
  const width = Math.max(...values.map(([name]) => name.length))
  return [
    title,
    ...values.map(([name, value]) => {
      const bar = '█'.repeat(Math.max(1, Math.round((BAR * value) / most)))
      return `${name.padStart(width)} ${bar} ${value.toFixed(digits)} ${unit}`
    }),
    '',
  ]
}

/** @param {Trained} trained */
const nameOf = ({ runs, looks }) => (looks === 'large' ? `${runs}, Compare large` : `${runs}`)

/** @param {readonly string[]} cells */
const row = (cells) => `| ${cells.join(' | ')} |`

/**
 * @param {string} text
 * @param {boolean} misses what is asked
 */
const flagged = (text, misses) => (misses ? `**${text}**` : text)
