// @ts-check
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { benchFolders, buildBench } from './bench/build-bench.js'
import { lossComplaints } from './bench/check-losses.js'
import { interleave } from './bench/interleave.js'
import { machineOf, sayMachine } from './bench/machine.js'
import { models } from './bench/models.js'
import { openChromium, openPage } from './bench/open-chromium.js'
import { openProcess, openPython, openWorker } from './bench/open-systems.js'
import { entries, nameOf } from './bench/systems.js'
import { asksTable } from './bench/training-asks.js'
import { trainingRows } from './bench/training-rows.js'
import { trainingTable } from './bench/training-table.js'
import { writeBetween } from './bench/write-between.js'
import { packageRoot } from './package-root.js'

/*
 * How long a training step takes, ours beside others, in turns. The slow ones make it last about a quarter of an hour; `--quick`
 * compares ours with composed wasm only, in less than one.
 */

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    json: { type: 'boolean' },
    write: { type: 'boolean' },
    models: { type: 'string', default: models.map(({ name }) => name).join(',') },
    systems: { type: 'string' },
    rounds: { type: 'string' },
    python: { type: 'string', default: 'python3' },
  },
})
const rounds = Number(options.rounds ?? (options.quick ? 3 : 7))
const chosen = models.filter(({ name }) => options.models.split(',').includes(name))
const systems = options.systems?.split(',')
const wanted = entries({ threads: availableParallelism(), quick: options.quick ?? false }).filter(
  ({ system }) => systems?.includes(system) ?? true,
)
if (chosen.length === 0 || wanted.length === 0 || !(rounds >= 1)) {
  console.error(
    `nothing to measure: models are ${models.map(({ name }) => name)}, systems ${[...new Set(entries({ threads: 1, quick: false }).map(({ system }) => system))]}, rounds at least 1`,
  )
  process.exit(2)
}

/** @param {string} line */
const say = (line) => console.error(line)

await buildBench()
/** @type {typeof import('../src/bench/training/prepare-model.ts')} */
const { prepareModel } = await import(pathToFileURL(join(benchFolders.node, 'prepare-model.js')).href)

const place = await openChromium()
/** @type {import('./bench/training-rows.js').TrainingRow[]} */
const rows = []
/** @type {string[]} */
const complaints = []
/** @type {Record<string, string>} */
const versions = {}
/** @type {{ entry: import('./bench/systems.js').Entry, opened: import('./bench/open-systems.js').Opened }[]} */
const taking = []
try {
  const page = await openPage(await place.browser.newContext(), `${place.address}training/index.html`)
  for (const asked of wanted) {
    const { where, system, threads } = asked
    const opened =
      where === 'chromium'
        ? await openWorker(page, asked)
        : where === 'node'
          ? openProcess(asked)
          : openPython(options.python, asked)
    const reply = await opened.order({ do: 'start', system, threads })
    const known = reply.ok && 'threads' in reply ? reply : undefined
    const entry = { ...asked, threads: known?.threads ?? threads }
    // What was to have more threads may have one only; then its row is there already.
    const isTwice = taking.some((other) => nameOf(other.entry) === nameOf(entry))
    if (known && !isTwice) {
      taking.push({ entry, opened })
      versions[system] ??= known.version
    } else {
      if (!reply.ok) say(`${nameOf(asked)} is absent: ${reply.absent}`)
      await opened.close()
    }
  }
  for (const { name, title, graph } of chosen) {
    say(title)
    const model = await prepareModel(
      await readFile(join(packageRoot, graph), 'utf8'),
      join(packageRoot, 'public/data'),
    )
    const measured = await interleave(model, taking, rounds, say)
    complaints.push(...lossComplaints(name, measured))
    rows.push(...trainingRows(name, measured))
  }
} finally {
  for (const { opened } of taking) await opened.close()
  await place.close()
}

const machine = machineOf({ chromium: place.browser.version(), systems: versions })
const text = [
  ...chosen.flatMap(({ title, name }) => [...trainingTable(title, name, rows), '']),
  ...asksTable(rows),
  '',
  sayMachine(machine),
].join('\n')
console.log(options.json ? JSON.stringify({ machine, rows }) : text)
const isWhole = chosen.length === models.length && !options.quick && !systems
if (options.write && isWhole && complaints.length === 0)
  writeBetween(join(packageRoot, 'docs/performance.md'), 'training', text)
for (const complaint of complaints) console.error(complaint)
process.exitCode = complaints.length === 0 ? 0 : 1
