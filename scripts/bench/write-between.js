// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'

/**
 * @param {string} document
 * @param {string} name
 * @returns {[from: number, to: number]} where the text between the two markers of its name begins and ends
 * @throws {Error} where the markers are missing
 */
function placeOf(document, name) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [document.indexOf(begin), document.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`no place for ${name}: ${begin} … ${end} is missing`)
  return [from + begin.length, to]
}

/**
 * The text between the two markers of its name.
 * @param {string} document
 * @param {string} name
 */
export const textBetween = (document, name) => document.slice(...placeOf(document, name)).trim()

/**
 * Puts a text between the two markers of its name, which stay.
 * @param {string} document
 * @param {string} name
 * @param {string} text
 */
export function putBetween(document, name, text) {
  const [from, to] = placeOf(document, name)
  return `${document.slice(0, from)}\n${text.trim()}\n${document.slice(to)}`
}

/**
 * @param {string} file
 * @param {string} name
 * @param {string} text
 */
export function writeBetween(file, name, text) {
  writeFileSync(file, putBetween(readFileSync(file, 'utf8'), name, text))
}
