// @ts-check
import { GESTURES } from './editor-gestures.js'
import { median } from './training-rows.js'

/**
 * @typedef {object} EditorRow
 * @property {number} nodes
 * @property {import('./editor-gestures.js').Gesture} gesture
 * @property {'faltwerk' | 'react-flow'} system
 * @property {number} ms
 */

/** At this size no gesture may take longer than in React Flow. */
const COMPARED_NODES = 1000
/** Over few a ratio near to 1 comes out a tenth higher or lower. */
const ROUNDS = { compared: 7, others: 3 }
/** @type {Readonly<Record<string, number>>} by gesture and nodes */
const AT_MOST = { 'edit 300': 50 }

/**
 * How often a size is measured where nobody says.
 * @param {number} nodes
 */
export function usualRounds(nodes) {
  return nodes === COMPARED_NODES ? ROUNDS.compared : ROUNDS.others
}

/**
 * The medians of several rounds.
 * @param {readonly EditorRow[]} measured
 * @returns {EditorRow[]}
 */
export function editorRows(measured) {
  /** @type {Map<string, EditorRow[]>} */
  const groups = new Map()
  for (const row of measured) {
    const key = `${row.nodes} ${row.gesture} ${row.system}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows
    return first ? [{ ...first, ms: round(median(rows.map(({ ms }) => ms))) }] : []
  })
}

/** @param {number} ms */
function round(ms) {
  return Number(ms.toPrecision(3))
}

/**
 * @param {readonly EditorRow[]} rows
 * @returns {string[]}
 */
export function editorTable(rows) {
  const sizes = [...new Set(rows.map(({ nodes }) => nodes))].sort((a, b) => a - b)
  const lines = ['| nodes | gesture | Faltwerk | React Flow | ratio | asked |', '|---|---|---|---|---|---|']
  for (const nodes of sizes)
    for (const gesture of GESTURES) {
      const [ours, theirs] = ['faltwerk', 'react-flow'].map(
        (system) =>
          rows.find((row) => row.nodes === nodes && row.gesture === gesture && row.system === system)?.ms,
      )
      if (ours === undefined || theirs === undefined) continue
      const ratio = ours / theirs
      const atMost = AT_MOST[`${gesture} ${nodes}`]
      const asked = nodes === COMPARED_NODES ? 'ratio ≤ 1.0' : atMost === undefined ? '' : `≤ ${atMost} ms`
      const misses = nodes === COMPARED_NODES ? ratio > 1 : atMost !== undefined && ours > atMost
      const said =
        nodes === COMPARED_NODES
          ? [`${ours} ms`, bold(ratio.toFixed(2), misses)]
          : [bold(`${ours} ms`, misses), ratio.toFixed(2)]
      lines.push(
        `| ${nodes.toLocaleString('en')} | ${gesture} | ${said[0]} | ${theirs} ms | ${said[1]} | ${asked} |`,
      )
    }
  return lines
}

/**
 * @param {string} text
 * @param {boolean} isBold
 */
function bold(text, isBold) {
  return isBold ? `**${text}**` : text
}
