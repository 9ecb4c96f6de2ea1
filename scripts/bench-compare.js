// @ts-check
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { openHistories } from './bench/compare-histories.js'
import { openInTurn, timeTogether, watchTogether } from './bench/compare-runs.js'
import { costPlot, historiesTable, runsTable } from './bench/compare-table.js'
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
    quick: { type: 'boolean' },
    runs: { type: 'string' },
    epochs: { type: 'string' },
    histories: { type: 'string' },
    times: { type: 'string' },
    json: { type: 'boolean' },
    write: { type: 'boolean' },
  },
})
const usual = options.quick
  ? { runs: '1,6', epochs: '1', histories: '1,50,500', times: '1' }
  : { runs: '1,3,6', epochs: '2', histories: '1,50,500', times: '3' }
const wanted = { ...usual, ...options }
/** @param {string} list */
const numbers = (list) => list.split(',').map(Number)
/** How many programs wanted a core, on average over the last minute. */
const loadOfNow = () => Number((loadavg()[0] ?? 0).toFixed(1))
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
  const epochs = Number(wanted.epochs)
  const counts = numbers(wanted.runs)
  const most = Math.max(...counts)
  const load = [loadOfNow()]
  /** @type {Omit<import('./bench/compare-runs.js').Together, 'epochs'>[]} */
  const beside = [
    ...counts.filter((runs) => runs < most).map((runs) => ({ runs, looks: /** @type {const} */ ('dock') })),
    { runs: most, looks: 'dock' },
    { runs: most, looks: 'large' },
  ]
  // Half before and half after, so that whatever else the machine does weighs on both ways alike.
  const halves = [Math.ceil(most / 2), Math.floor(most / 2)]
  const turns = await openInTurn(browser, address, epochs)
  say(`runs one after the other: ${halves[0]} of ${most}`)
  let inTurnSeconds = await turns.train(halves[0] ?? 0)
  const seconds = []
  for (const what of beside) {
    say(`runs beside each other: ${what.runs}, ${what.looks}`)
    seconds.push(await timeTogether(browser, address, { ...what, epochs }))
  }
  say('the others one after the other')
  inTurnSeconds += await turns.train(halves[1] ?? 0)
  await turns.close()
  const inTurn = { runs: most, seconds: inTurnSeconds }
  const together = []
  for (const [i, what] of beside.entries()) {
    say(`watched: ${what.runs}, ${what.looks}`)
    together.push({
      ...(await watchTogether(browser, address, { ...what, epochs })),
      seconds: seconds[i] ?? 0,
    })
  }
  say(`kept runs: ${wanted.histories}`)
  const opened = await openHistories(browser, address, numbers(wanted.histories), Number(wanted.times))
  load.push(loadOfNow())
  const machine = machineOf({ chromium: browser.version() })
  const text = [
    ...runsTable(together, inTurn),
    '',
    ...historiesTable(opened),
    '',
    ...costPlot(together, inTurn, opened),
    '',
    `${sayMachine(machine)}; epochs of a run: ${epochs}; programs that wanted a core before and after: ${load.join(' and ')}`,
  ].join('\n')
  console.log(options.json ? JSON.stringify({ machine, load, epochs, together, inTurn, opened }) : text)
  if (options.write) writeBetween(join(packageRoot, 'docs/performance.md'), 'compare', text)
} finally {
  await browser.close()
  server.closeAllConnections()
  server.close()
}
