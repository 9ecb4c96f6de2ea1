// @ts-check
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { openHistories } from './bench/compare-histories.js'
import { trainInTurn, trainTogether } from './bench/compare-runs.js'
import { historiesTable, runsTable } from './bench/compare-table.js'
import { machineOf, sayMachine } from './bench/machine.js'
import { writeBetween } from './bench/write-between.js'
import { build, products } from './build.js'
import { chromiumFlags } from './chromium-flags.js'
import { ensureChromium } from './ensure-chromium.js'
import { packageRoot } from './package-root.js'
import { prepareData } from './prepare-data.js'
import { createAppServer, listen } from './serve.js'

/*
 * What comparing costs: several runs of `digits-2000` with seeds of their own, trained beside each other, against as
 * many one after the other; and opening a history that is long.
 */

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '1,2,4,6' },
    epochs: { type: 'string', default: '3' },
    histories: { type: 'string', default: '1,50,500' },
    times: { type: 'string', default: '5' },
    json: { type: 'boolean' },
    write: { type: 'boolean' },
  },
})
/** @param {string} list */
const numbers = (list) => list.split(',').map(Number)
const say = (/** @type {string} */ line) => console.error(line)

await prepareData()
await build('app', { quiet: true })
const server = createAppServer(join(packageRoot, products.app.folder))
const address = `http://localhost:${await listen(server, 0)}/`
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: [...chromiumFlags, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
})
try {
  const epochs = Number(options.epochs)
  const counts = numbers(options.runs)
  const most = Math.max(...counts)
  const together = []
  for (const runs of counts) {
    say(`runs beside each other: ${runs}`)
    together.push(await trainTogether(browser, address, { runs, epochs, looks: 'dock' }))
  }
  say(`runs beside each other, Compare large: ${most}`)
  together.push(await trainTogether(browser, address, { runs: most, epochs, looks: 'large' }))
  say(`runs one after the other: ${most}`)
  const inTurn = { runs: most, seconds: await trainInTurn(browser, address, { runs: most, epochs }) }
  say(`kept runs: ${options.histories}`)
  const opened = await openHistories(browser, address, numbers(options.histories), Number(options.times))
  const machine = machineOf({ chromium: browser.version() })
  const text = [
    ...runsTable(together, inTurn),
    '',
    ...historiesTable(opened),
    '',
    `${sayMachine(machine)}; epochs of a run: ${epochs}`,
  ].join('\n')
  console.log(options.json ? JSON.stringify({ machine, epochs, together, inTurn, opened }) : text)
  if (options.write) writeBetween(join(packageRoot, 'docs/performance.md'), 'compare', text)
} finally {
  await browser.close()
  server.closeAllConnections()
  server.close()
}
