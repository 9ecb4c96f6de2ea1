// @ts-check
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchFolders, buildDataBench } from './bench/build-bench.js'
import { dataTable, pictureRows, tableRows } from './bench/data-rows.js'
import { longestTask, mainTasks, tracedCategories } from './bench/longest-task.js'
import { machineOf, sayMachine } from './bench/machine.js'
import { openChromium, openPage } from './bench/open-chromium.js'
import { watchProcess } from './bench/watch-process.js'
import { writeBetween } from './bench/write-between.js'
import { packageRoot } from './package-root.js'

/*
 * How fast people's own data is taken in, in Chromium, by the workers that do it in the app: decoded, made smaller, and
 * kept in IndexedDB. The pictures are drawn in the page beforehand.
 */

const { values: options } = parseArgs({
  options: {
    large: { type: 'string', default: '60' },
    small: { type: 'string', default: '10000' },
    rows: { type: 'string', default: '100000' },
    json: { type: 'boolean' },
    write: { type: 'boolean' },
    'no-build': { type: 'boolean' },
  },
})

/**
 * @param {Awaited<ReturnType<typeof openChromium>>} place
 * @param {'drawLarge' | 'drawSmall' | 'writeTable'} draw
 * @param {number} count
 * @param {'takeIn' | 'takeInTable'} [take]
 */
async function measure({ browser, address }, draw, count, take = 'takeIn') {
  const context = await browser.newContext()
  try {
    const page = await openPage(context, `${address}data/index.html`)
    const bytes = await page.evaluate(
      ([method, many]) => window.benchData[method](many),
      /** @type {const} */ ([draw, count]),
    )
    console.error(`${draw}: ${count} of ${(bytes / count / 1000).toFixed(1)} kB`)
    await browser.startTracing(page, { categories: tracedCategories })
    const { result: taken, ...watched } = await watchProcess(browser, () =>
      page.evaluate((method) => window.benchData[method](), take),
    )
    const longestMs = longestTask(mainTasks(await browser.stopTracing()))
    console.error(
      `${draw}: ${taken.seconds.toFixed(1)} s, of a processor ${watched.processorSeconds.toFixed(1)} s`,
    )
    return { taken, ...watched, longestMs }
  } finally {
    await context.close()
  }
}

if (!options['no-build']) await buildDataBench()
const place = await openChromium([], benchFolders.data)
try {
  const large = await measure(place, 'drawLarge', Number(options.large))
  const small = await measure(place, 'drawSmall', Number(options.small))
  const table = await measure(place, 'writeTable', Number(options.rows), 'takeInTable')
  const rows = [...pictureRows(large, small), ...tableRows(table)]
  const machine = machineOf({ chromium: place.browser.version() })
  const text = [...dataTable(rows), '', sayMachine(machine)].join('\n')
  console.log(options.json ? JSON.stringify({ machine, rows }) : text)
  if (options.write) writeBetween(join(packageRoot, 'docs/performance.md'), 'data', text)
} finally {
  await place.close()
}
