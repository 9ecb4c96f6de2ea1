// @ts-check
import { rowOf } from './training-rows.js'

/** @typedef {import('./training-rows.js').TrainingRow} TrainingRow */

/**
 * The readable table of one model. Every row is held against PyTorch limited to AVX2 with as many threads, and against
 * ours in Chromium.
 * @param {string} title
 * @param {string} model
 * @param {readonly TrainingRow[]} rows
 * @returns {string[]} lines of Markdown
 */
export function trainingTable(title, model, rows) {
  const own = rows.filter((row) => row.model === model)
  const ours = own.filter(({ system, where }) => system === 'faltwerk' && where === 'chromium')
  const counts = ours.map(({ threads }) => threads)
  const lines = own.map((row) => {
    const peer = rowOf(rows, model, 'pytorch-avx2', row.threads)
    const against = peer ? ratio(row.msPerStep / peer.msPerStep) : '–'
    const times = ours.map(({ msPerStep }) => ratio(row.msPerStep / msPerStep)).join(' / ')
    const ms = `${figure(row.msPerStep)} | ${figure(row.msMedian)} | ${row.steps}`
    return `| \`${row.system}\` | ${row.where} | ${row.threads} | ${ms} | ${against} | ${times || '–'} | ${row.remark ?? ''} |`
  })
  return [
    `**${title}**`,
    '',
    `| system | where | threads | best ms | median ms | steps | to PyTorch AVX2 | to \`faltwerk\` (${counts.join(' / ')} threads) | |`,
    '|---|---|---|---|---|---|---|---|---|',
    ...lines,
  ]
}

/** @param {number} ms */
function figure(ms) {
  if (ms >= 1000) return Math.round(ms).toLocaleString('en-US')
  return ms.toFixed(ms >= 100 ? 0 : 1)
}

/** @param {number} value */
function ratio(value) {
  if (value >= 100) return Math.round(value).toLocaleString('en-US')
  return value.toFixed(value >= 10 ? 1 : 2)
}
