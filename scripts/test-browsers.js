// @ts-check
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeBetween } from './bench/write-between.js'
import { browsers } from './browsers/drivers.js'
import { facts } from './browsers/facts.js'
import { inPage } from './browsers/in-page.js'
import { journeys } from './browsers/journeys.js'
import { build, products } from './build.js'
import { packageRoot } from './package-root.js'
import { prepareData } from './prepare-data.js'
import { runWhenStarted } from './run-when-started.js'
import { createAppServer, listen } from './serve.js'

/*
 * Runs the journeys of a person in Chromium, Firefox and WebKit, and prints what works where. Fails when a journey
 * fails or a browser is missing; browsers can be named to run only those.
 */

/** @typedef {{ journey: string, outcome: string, seconds: number, passed: boolean }} Row */

/**
 * @param {typeof browsers[number]} browser
 * @param {string} url
 */
async function tryOut({ open }, url) {
  const driver = await open()
  /** @type {Row[]} */
  const rows = []
  try {
    for (const { name, run } of journeys) {
      const begun = Date.now()
      const note = (/** @type {string} */ outcome, passed = true) => {
        const seconds = (Date.now() - begun) / 1000
        rows.push({ journey: name, outcome, seconds, passed })
        console.log(`  ${passed ? 'passed' : 'FAILED'}  ${name}  ${seconds.toFixed(1)} s  ${outcome}`)
      }
      try {
        note((await run(driver, url)) ?? '')
      } catch (error) {
        note(error instanceof Error ? error.message : String(error), false)
      }
    }
    const found = await driver.evaluate(facts).catch((error) => ({ 'not told': String(error) }))
    /** @type {{ msPerStep?: number, loss: number[] }[]} */
    const runs = await inPage(driver, 'runs()').catch(() => [])
    const pace = runs.find(({ loss, msPerStep }) => loss.length === 3 && msPerStep)?.msPerStep
    return { version: driver.version, rows, facts: found, pace }
  } finally {
    await driver.close()
  }
}

/** @param {readonly Awaited<ReturnType<typeof tryOut>>[]} tried */
function tableOf(tried) {
  const line = (/** @type {string[]} */ ...cells) => `| ${cells.join(' | ')} |`
  const [reference] = tried
  const speed = tried.map(({ pace }) =>
    pace === undefined
      ? '–'
      : `${pace.toFixed(0)} ms${reference?.pace && pace !== reference.pace ? ` (${(pace / reference.pace).toFixed(2)} of the first)` : ''}`,
  )
  const names = [...new Set(tried.flatMap((each) => Object.keys(each.facts)))]
  return [
    line('', ...tried.map(({ version }) => version)),
    line('---', ...tried.map(() => '---')),
    ...journeys.map(({ name }) =>
      line(
        name,
        ...tried.map(({ rows }) => {
          const row = rows.find(({ journey }) => journey === name)
          if (!row) return '–'
          return row.passed
            ? ['passed', `${row.seconds.toFixed(0)} s`, row.outcome].filter(Boolean).join(', ')
            : 'failed'
        }),
      ),
    ),
    line('a step of the first network', ...speed),
    ...names.map((name) => line(name, ...tried.map((each) => each.facts[name] ?? '–'))),
  ].join('\n')
}

async function main() {
  const { values, positionals } = parseArgs({
    options: { write: { type: 'boolean' } },
    allowPositionals: true,
  })
  const unknown = positionals.filter((name) => !browsers.some((browser) => browser.name === name))
  if (unknown.length > 0) throw new Error(`there is no ${unknown.join(', ')}: chromium, firefox, webkit`)
  const wanted = browsers.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
  await prepareData()
  await build('app', { quiet: true })
  await build('cli', { quiet: true })
  const server = createAppServer(join(packageRoot, products.app.folder))
  const url = `http://localhost:${await listen(server, 0)}/`
  const tried = []
  for (const browser of wanted) {
    const missing = browser.missing()
    console.log(browser.name)
    if (missing) {
      console.log(`  ${missing}`)
      process.exitCode = 1
    } else tried.push(await tryOut(browser, url))
  }
  server.close()
  server.closeAllConnections()
  if (tried.some(({ rows }) => rows.some(({ passed }) => !passed))) process.exitCode = 1
  const table = tableOf(tried)
  console.log(`\n${table}`)
  if (values.write) writeBetween(join(packageRoot, 'docs/browsers.md'), 'browsers', table)
}

await runWhenStarted(import.meta.url, main)
