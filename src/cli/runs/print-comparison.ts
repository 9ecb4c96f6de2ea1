import type { ValueSummary } from '../../scores/statistics/describe-values.ts'
import type { Terminal } from '../terminal.ts'
import { type RunsComparison, sayWhatDiffers } from './compare-runs.ts'

/** Prints runs side by side: a table of the groups, what they differ in, and whether that is more than chance. */
export function printComparison(comparison: RunsComparison, terminal: Terminal): void {
  const { groups, difference } = comparison
  const haveSeeds = groups.some(({ runs, failed }) => runs + failed > 1)
  const haveFailed = groups.some(({ failed }) => failed > 0)
  const haveGivenUp = groups.some(({ givenUp }) => givenUp)
  const haveClasses = groups.some(({ accuracy }) => accuracy)
  const word = (name: 'runs' | 'failed' | 'given-up' | 'accuracy' | 'loss' | 'from-to') =>
    terminal.say(`compared.${name}`)
  const said = (summary: ValueSummary | undefined) => [
    meanText(summary, terminal),
    ...(haveSeeds ? [rangeText(summary, terminal)] : []),
  ]
  const head = [
    '',
    ...(haveSeeds ? [word('runs')] : []),
    ...(haveFailed ? [word('failed')] : []),
    ...(haveGivenUp ? [word('given-up')] : []),
    ...(haveClasses ? [word('accuracy'), ...(haveSeeds ? [word('from-to')] : [])] : []),
    ...[word('loss'), ...(haveSeeds ? [word('from-to')] : [])],
  ]
  const rows = groups.map(({ name, runs, failed, givenUp, accuracy, loss }) => [
    name,
    ...(haveSeeds ? [String(runs)] : []),
    ...(haveFailed ? [String(failed)] : []),
    ...(haveGivenUp ? [givenUp ? terminal.say('compared.after', { epoch: givenUp.epoch }) : ''] : []),
    ...(haveClasses ? said(accuracy) : []),
    ...said(loss),
  ])
  terminal.table([head, ...rows], head.map((_, column) => column).slice(1))
  const differs = sayWhatDiffers(comparison, terminal.words)
  if (differs !== undefined) terminal.print(differs)
  if (difference) terminal.print(difference.words)
}

const DIGITS = 4

function meanText(summary: ValueSummary | undefined, terminal: Terminal): string {
  const mean = terminal.number(summary?.mean, DIGITS)
  return summary?.deviation === undefined ? mean : `${mean} ± ${terminal.number(summary.deviation, DIGITS)}`
}

function rangeText(summary: ValueSummary | undefined, terminal: Terminal): string {
  if (!summary) return '–'
  return `${terminal.number(summary.min, DIGITS)} … ${terminal.number(summary.max, DIGITS)}`
}
