// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Puts rows into the table of a file; those of other graphs stay as an earlier call printed them.
 * @param {string} file
 * @param {readonly string[]} graphs all that there are, in their order
 * @param {ReadonlyMap<string, string>} printed a line of the table for each graph that was run
 * @param {string} machine on which they ran
 */
export function writeRows(file, graphs, printed, machine) {
  const before = readFileSync(file, 'utf8').split('\n')
  const lines = graphs.flatMap(
    (graph) => printed.get(graph) ?? before.find((line) => line.startsWith(`| \`${graph}\` |`)) ?? [],
  )
  const head = [
    '# What every graph reaches',
    '',
    'Printed by `npm run systems -- --write`; with names of graphs it prints their rows anew.',
    '',
    '| graph | reached | asked | met | seconds |',
    '|---|---|---|---|---|',
  ]
  writeFileSync(file, `${[...head, ...lines, '', machine].join('\n')}\n`)
}
