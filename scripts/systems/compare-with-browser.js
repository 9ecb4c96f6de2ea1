// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { packageRoot } from '../package-root.js'
import { openApp, sameCurves } from './in-browser.js'
import { percent } from './judges.js'

/** @returns {string[]} graphs with a node that sets several runs against each other */
function comparingGraphs() {
  const folder = join(packageRoot, 'graphs')
  return readdirSync(folder)
    .filter((file) => {
      const { nodes } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      return Object.values(nodes).some(({ type }) => type === 'compare' || type === 'sweep')
    })
    .map((file) => basename(file, '.json'))
}

/**
 * Trains graphs headless and in the browser, one after the other, and prints what both say.
 * @param {readonly string[]} wanted all that compare runs where left out
 * @param {(graph: string) => Promise<import('./judges.js').Finished>} headless
 * @returns {Promise<boolean>} whether all their curves are the same
 */
export async function compareWithBrowser(wanted, headless) {
  const comparing = comparingGraphs()
  const app = await openApp()
  let isSame = true
  try {
    for (const graph of wanted.length > 0 ? wanted : comparing) {
      if (!comparing.includes(graph)) throw new Error(`${graph} compares no runs`)
      const { runs, comparison } = await headless(graph)
      const began = performance.now()
      const seen = await app.train(graph, runs.length)
      const seconds = Math.round((performance.now() - began) / 1000)
      const same = sameCurves(runs, seen.runs)
      isSame &&= same === runs.length && seen.runs.length === runs.length
      console.log(
        `\n${graph}: ${same} of ${runs.length} curves are the same in both, to the bit (${seconds} s in Chromium)`,
      )
      console.log('  headless')
      for (const { name, runs: count, accuracy } of comparison?.groups ?? []) {
        const spread = accuracy?.deviation === undefined ? '' : ` ± ${percent(accuracy.deviation)}`
        console.log(`    ${name}${count > 1 ? ` ×${count}` : ''} | ${percent(accuracy?.mean)}${spread}`)
      }
      console.log('  in Chromium')
      for (const line of [...seen.table, ...seen.said]) console.log(`    ${line}`)
    }
  } finally {
    await app.close()
  }
  return isSame
}
