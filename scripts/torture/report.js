// @ts-check

/** @typedef {import('./scenario.js').Outcome} Outcome */

/**
 * What a scenario came to.
 * @typedef {object} Row
 * @property {string} scenario
 * @property {number} rounds
 * @property {number} [mostMs] of work that was lost in one round
 * @property {number} [medianMs]
 * @property {number} [askedMs] at most
 * @property {number} torn rounds in which something was damaged or gone
 * @property {number} found rounds in which something else was not as it should be
 * @property {string} [skipped] why nothing was tried
 * @property {readonly string[]} findings each once
 */

/**
 * @param {string} scenario
 * @param {Outcome} outcome
 * @returns {Row}
 */
export function rowOf(scenario, { rounds, asked, skipped }) {
  const lost = rounds.flatMap(({ lostMs }) => (lostMs === undefined ? [] : [lostMs])).sort((a, b) => a - b)
  const findings = rounds.flatMap(({ torn, found = [] }) => [...torn, ...found])
  return {
    scenario,
    rounds: rounds.length,
    ...(lost.length > 0 && { mostMs: lost.at(-1), medianMs: lost[Math.floor((lost.length - 1) / 2)] }),
    ...(asked.lostMs !== undefined && { askedMs: asked.lostMs }),
    torn: rounds.filter(({ torn }) => torn.length > 0).length,
    found: rounds.filter(({ found = [] }) => found.length > 0).length,
    ...(skipped !== undefined && { skipped }),
    findings: [...new Set(findings)],
  }
}

/**
 * Nothing torn, nothing found, and no more lost than is allowed. What could not be tried is not held against it.
 * @param {Row} row
 */
export const isMet = ({ mostMs = 0, askedMs = Number.POSITIVE_INFINITY, torn, found }) =>
  torn === 0 && found === 0 && mostMs <= askedMs

/**
 * @param {readonly Row[]} rows
 * @returns {string[]} lines of Markdown
 */
export function reportTable(rows) {
  const ms = (/** @type {number | undefined} */ value) => value?.toLocaleString('en') ?? '–'
  return [
    '| scenario | rounds | most ms lost | median ms lost | asked at most | rounds with damage | with other findings | met |',
    '|---|---|---|---|---|---|---|---|',
    ...rows.map((row) =>
      row.skipped
        ? `| ${row.scenario} | – | | | | | | skipped: ${row.skipped} |`
        : `| ${row.scenario} | ${row.rounds} | ${ms(row.mostMs)} | ${ms(row.medianMs)} | ${ms(row.askedMs)} | ${row.torn} | ${row.found} | ${isMet(row) ? 'yes' : '**no**'} |`,
    ),
  ]
}
