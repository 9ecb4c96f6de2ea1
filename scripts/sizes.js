// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import * as vite from 'vite'
import { builtParts, sumOfSizes, workerFiles } from './bench/built-parts.js'
import { costOfFirstPage, gzipOf, watchFirstPage } from './bench/first-page.js'
import { machineOf, sayMachine } from './bench/machine.js'
import { writeBetween } from './bench/write-between.js'
import { build, products } from './build.js'
import { chromiumFlags } from './chromium-flags.js'
import { ensureChromium } from './ensure-chromium.js'
import { packageRoot } from './package-root.js'
import { prepareData } from './prepare-data.js'
import { createAppServer, listen } from './serve.js'

/*
 * How large the built app is, part by part, and what its first page costs in a browser that has nothing yet: the
 * scripts it loads and the processor time of its main thread until the first button can be pressed.
 */

const { values: options } = parseArgs({
  options: { json: { type: 'boolean' }, write: { type: 'boolean' }, loads: { type: 'string', default: '5' } },
})

const MOST_BYTES = 200_000
const MOST_MS = 300
const A_WHILE_MS = 2500

/** The first page needs the words of its language. */
const isWords = (/** @type {string} */ name) => name.startsWith('languages/')

const folder = join(packageRoot, products.app.folder)

/**
 * One load of the page. What it loads late is held back where only the first page is to be measured: the main thread
 * then does nothing else.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {ReadonlySet<string>} heldBack names of files
 */
async function load(browser, address, heldBack) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.route(
    (url) => heldBack.has(url.pathname.slice(1)),
    (route) => route.abort(),
  )
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  /** @type {string[]} */
  const asked = []
  // Those of the workers too.
  page.on('request', (request) => asked.push(request.url()))
  await watchFirstPage(page)
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => 'pressableAt' in globalThis)
  const { metrics } = await session.send('Performance.getMetrics')
  const mainThreadMs = 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  await page.waitForTimeout(A_WHILE_MS)
  const first = await costOfFirstPage(page, folder)
  const afterAWhile = gzipOf(asked, folder)
  await context.close()
  return { ...first, mainThreadMs, afterAWhile }
}

/** Every part of the page with what it needs that is not there before it, the largest first. */
async function partsOf() {
  const { first, late } = builtParts(readFileSync(join(folder, 'index.html'), 'utf8'))
  const { runtime = [], 'editor/editor': editor = [], ...rest } = late
  const known = new Set([...runtime, ...editor])
  const beside = Object.entries(rest).map(([name, files]) => ({
    name: `\`${name}\``,
    ...sumOfSizes(
      files.filter((file) => !known.has(file)),
      folder,
    ),
  }))
  const workers = workerFiles(readdirSync(join(folder, 'assets')), folder)
  return [
    { name: 'what the first page imports', ...sumOfSizes(first, folder) },
    { name: 'of that the storage, if it came alone', ...(await sizeOfStorage()) },
    { name: 'what projects are opened with (`runtime`)', ...sumOfSizes(runtime, folder) },
    {
      name: 'the editor (`editor/editor`)',
      ...sumOfSizes(
        editor.filter((file) => !runtime.includes(file)),
        folder,
      ),
    },
    ...beside.sort((a, b) => b.gzip - a.gzip),
    ...Object.entries(workers).map(([name, files]) => ({
      name: `\`${name}\``,
      ...sumOfSizes(files, folder),
    })),
  ]
}

async function sizeOfStorage() {
  const entry = join(packageRoot, 'src/storage/indexed-db/open-indexed-db-storage.ts')
  const built = await vite.build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry, formats: ['es'], fileName: 'storage' } },
  })
  const [first] = Array.isArray(built) ? built : [built]
  const code = first && 'output' in first ? first.output[0].code : ''
  return { gzip: gzipSync(code, { level: 9 }).length, brotli: brotliCompressSync(code).length }
}

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
/** @param {number} bytes */
const kB = (bytes) => (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)

await prepareData()
await build('app', { quiet: true })
const { late } = builtParts(readFileSync(join(folder, 'index.html'), 'utf8'))
const server = createAppServer(folder)
const address = `http://localhost:${await listen(server, 0)}/`
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags })
try {
  const held = new Set(Object.entries(late).flatMap(([name, files]) => (isWords(name) ? [] : files)))
  const [alone, whole] = [[], []].map((list) => /** @type {Awaited<ReturnType<typeof load>>[]} */ (list))
  for (let i = 0; i < Number(options.loads); i++) {
    alone?.push(await load(browser, address, held))
    whole?.push(await load(browser, address, new Set()))
  }
  const mainThreadMs = median((alone ?? []).map((each) => each.mainThreadMs))
  const pressable = {
    gzip: Math.max(...(whole ?? []).map((each) => each.gzip)),
    wire: Math.max(...(whole ?? []).map((each) => each.wire)),
    ms: median((whole ?? []).map((each) => each.ms)),
  }
  const afterAWhile = median((whole ?? []).map((each) => each.afterAWhile))
  const parts = await partsOf()
  const machine = machineOf({ chromium: browser.version() })
  const text = [
    '| until the first button can be pressed | | asked |',
    '|---|---|---|',
    `| scripts, gzip | ${kB(pressable.gzip)} kB | under ${kB(MOST_BYTES)} kB |`,
    `| the same as \`npm start\` sends it | ${kB(pressable.wire)} kB | |`,
    `| main thread, processor time | ${mainThreadMs.toFixed(0)} ms | under ${MOST_MS} ms |`,
    `| from the start | ${pressable.ms.toFixed(0)} ms | |`,
    `| scripts ${A_WHILE_MS / 1000} s later, with those of workers, gzip | ${kB(afterAWhile)} kB | |`,
    '',
    '| part | scripts, gzip kB | brotli kB |',
    '|---|---|---|',
    ...parts.map(({ name, gzip, brotli }) => `| ${name} | ${kB(gzip)} | ${kB(brotli)} |`),
    '',
    sayMachine(machine),
  ].join('\n')
  console.log(options.json ? JSON.stringify({ machine, mainThreadMs, pressable, afterAWhile, parts }) : text)
  if (options.write) writeBetween(join(packageRoot, 'docs/performance.md'), 'sizes', text)
} finally {
  await browser.close()
  server.closeAllConnections()
  server.close()
}
