// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Puts a text between the two markers of its name, which stay.
 * @param {string} document
 * @param {string} name
 * @param {string} text
 * @throws {Error} where the markers are missing
 */
export function putBetween(document, name, text) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [document.indexOf(begin), document.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`no place for ${name}: ${begin} … ${end} is missing`)
  return `${document.slice(0, from + begin.length)}\n${text.trim()}\n${document.slice(to)}`
}

/**
 * @param {string} file
 * @param {string} name
 * @param {string} text
 */
export function writeBetween(file, name, text) {
  writeFileSync(file, putBetween(readFileSync(file, 'utf8'), name, text))
}
