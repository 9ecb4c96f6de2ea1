// @ts-check
import { mkdirSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { openChromium } from './bench/open-chromium.js'
import { build, products } from './build.js'
import { packageRoot } from './package-root.js'
import { prepareData } from './prepare-data.js'
import { smallestText } from './shots/smallest-text.js'

/*
 * Pictures of the app for looking at: the start screen, and every graph that ships as it opens, with a node that is
 * looked at, and while it trains; on each kind of screen, in both languages and themes. All of it takes about an hour
 * on two cores; the options narrow it down. Names each picture's smallest text as it goes.
 */

/** @type {Record<string, import('playwright-core').BrowserContextOptions>} */
const screens = {
  laptop: { viewport: { width: 1366, height: 768 } },
  desktop: { viewport: { width: 1920, height: 1080 } },
  tablet: { viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
}
const all = {
  screens: Object.keys(screens),
  languages: ['en', 'de'],
  themes: ['light', 'dark'],
  states: ['opened', 'looked-at', 'training'],
  graphs: ['start', ...readdirSync(join(packageRoot, 'graphs')).map((file) => basename(file, '.json'))],
}
const SECONDS_OF_TRAINING = 5

const { values: options } = parseArgs({
  options: {
    ...Object.fromEntries(Object.keys(all).map((name) => [name, { type: /** @type {const} */ ('string') }])),
    out: { type: 'string', default: join(packageRoot, 'dist/shots') },
  },
})

/**
 * @param {keyof typeof all} name
 * @returns {string[]} what was asked for, or everything
 */
function chosen(name) {
  const asked = /** @type {Record<string, string | undefined>} */ (options)[name]?.split(',') ?? all[name]
  const unknown = asked.filter((each) => !all[name].includes(each))
  if (unknown.length === 0) return asked
  console.error(`--${name} knows no ${unknown.join(', ')}; there are ${all[name].join(', ')}`)
  process.exit(2)
}
const wanted = {
  screens: chosen('screens'),
  languages: chosen('languages'),
  themes: chosen('themes'),
  states: chosen('states'),
  graphs: chosen('graphs'),
}

/**
 * Shows a graph's states one after the other.
 * @param {import('playwright-core').Page} page
 * @param {string} graph
 * @param {(state: string) => Promise<void>} take
 */
async function showGraph(page, graph, take) {
  await page.evaluate((name) => {
    location.hash = name === 'start' ? '#/' : `#/g/${name}`
  }, graph)
  if (graph === 'start') {
    await page.locator('section[aria-labelledby="examples"] img').first().waitFor()
    return take('opened')
  }
  await page.locator('[data-node]').first().waitFor()
  await page.waitForTimeout(1500)
  if (wanted.states.includes('opened')) await take('opened')
  if (wanted.states.includes('looked-at')) {
    await page
      .locator('[data-node]')
      .nth(2)
      .click({ position: { x: 40, y: 16 }, force: true })
    await page.keyboard.press('Enter')
    await page.waitForTimeout(600)
    await take('looked-at')
    await page.keyboard.press('Escape')
  }
  const run = page.getByRole('button', { name: /^(Run|Start|Alle starten|Run all)/ }).first()
  if (!wanted.states.includes('training') || !(await run.isVisible()) || !(await run.isEnabled())) return
  await run.click()
  await page.waitForTimeout(SECONDS_OF_TRAINING * 1000)
  await take('training')
}

await prepareData()
await build('app')
mkdirSync(options.out, { recursive: true })
const place = await openChromium([], join(packageRoot, products.app.folder))
for (const screen of wanted.screens)
  for (const language of wanted.languages)
    for (const theme of wanted.themes)
      for (const graph of wanted.graphs) {
        // Nothing of one graph is left for the next: no projects, no folded panels.
        const context = await place.browser.newContext({
          ...screens[screen],
          locale: language === 'de' ? 'de-DE' : 'en-GB',
          colorScheme: theme === 'dark' ? 'dark' : 'light',
        })
        const page = await context.newPage()
        page.on('pageerror', (error) => console.error(`${graph}: ${error.message}`))
        await page.goto(`${place.address}#/`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await showGraph(page, graph, async (state) => {
          const name = [graph, state, screen, language, theme].join('.')
          await page.screenshot({ path: join(options.out, `${name}.png`), fullPage: graph === 'start' })
          const { px, text } = await page.evaluate(smallestText)
          console.log(`${name.padEnd(56)} smallest text ${px.toFixed(1)} px: ${text}`)
        }).catch((error) => console.error(`${graph} ${screen} ${language} ${theme}: ${error.message}`))
        await context.close()
      }
await place.close()
console.log(options.out)
