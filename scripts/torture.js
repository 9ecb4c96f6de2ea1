// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { machineOf, sayMachine } from './bench/machine.js'
import { writeBetween } from './bench/write-between.js'
import { build, products } from './build.js'
import { ensureChromium } from './ensure-chromium.js'
import { packageRoot } from './package-root.js'
import { prepareData } from './prepare-data.js'
import { createAppServer, listen } from './serve.js'
import { deployment } from './torture/deployment.js'
import { fullDisk } from './torture/full-disk.js'
import { killEditing } from './torture/kill-editing.js'
import { killTraining } from './torture/kill-training.js'
import { powerCut } from './torture/power-cut.js'
import { isMet, reportTable, rowOf } from './torture/report.js'
import { seeded } from './torture/seeded.js'
import { twoTabs } from './torture/two-tabs.js'
import { workerDeath } from './torture/worker-death.js'

/*
 * Does to the built app what must never cost a person their work, in a real Chromium with profiles of its own: kills it,
 * fills its disk, edits in two tabs, ends its workers, puts another build in its place. Says how much was lost.
 */

/** @type {Record<string, { rounds: number, run: import('./torture/scenario.js').Scenario }>} */
const scenarios = {
  'kill-editing': { rounds: 200, run: killEditing },
  'kill-training': { rounds: 30, run: killTraining },
  'power-cut': { rounds: 10, run: powerCut },
  'full-disk': { rounds: 6, run: fullDisk },
  'two-tabs': { rounds: 10, run: twoTabs },
  'worker-death': { rounds: 6, run: workerDeath },
  deployment: { rounds: 8, run: deployment },
}

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string' },
    only: { type: 'string', default: Object.keys(scenarios).join(',') },
    json: { type: 'boolean' },
    write: { type: 'boolean' },
  },
})
const seed = Number(options.seed)
const wanted = options.only.split(',')
const unknown = wanted.filter((name) => !Object.hasOwn(scenarios, name))
if (unknown.length > 0 || !Number.isInteger(seed) || !(Number(options.rounds ?? 1) >= 1)) {
  console.error(
    `nothing to try: --only takes ${Object.keys(scenarios).join(', ')}, --seed a whole number, --rounds at least 1`,
  )
  process.exit(2)
}

/**
 * @param {string} line
 * @param {readonly string[]} [findings]
 */
const tell = (line, findings = []) => console.error([line, ...findings].join('\n    '))

await prepareData()
await build('app', { quiet: true })
const built = join(packageRoot, products.app.folder)
const executable = await ensureChromium()
const folder = mkdtempSync(join(tmpdir(), 'faltwerk-torture-'))
const server = createAppServer(built)
/** @type {import('./torture/report.js').Row[]} */
const rows = []
try {
  const address = `http://localhost:${await listen(server, 0)}/`
  for (const [name, scenario] of Object.entries(scenarios)) {
    if (!wanted.includes(name)) continue
    tell(`${name}:`)
    // Each has chance of its own, so that one alone does what it does among the others.
    const given = { executable, address, built, folder, tell, chance: seeded(seed) }
    rows.push(
      rowOf(name, await scenario.run({ ...given, rounds: Number(options.rounds ?? scenario.rounds) })),
    )
  }
} finally {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true, force: true })
}

const browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] })
const machine = machineOf({ chromium: browser.version() })
await browser.close()
const text = [...reportTable(rows), '', `${sayMachine(machine)}; seed ${seed}`].join('\n')
console.log(options.json ? JSON.stringify({ machine, seed, rows }) : text)
const isWhole = wanted.length === Object.keys(scenarios).length && options.rounds === undefined
if (options.write && isWhole) writeBetween(join(packageRoot, 'docs/reliability.md'), 'torture', text)
process.exitCode = rows.every(isMet) ? 0 : 1
