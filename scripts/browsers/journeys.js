// @ts-check
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { packageRoot } from '../package-root.js'
import { inPage, reload, until } from './in-page.js'

const small = join(packageRoot, 'tests/fixtures/graphs/v1/small-digits.json')
/** Engines without relaxed SIMD round the last digits otherwise. */
const ROUNDING = 1e-3

/**
 * Waits until the trainer's card says something; throws what it says where the run has failed instead.
 * @param {import('./drivers.js').Driver} driver
 * @param {string} words
 * @param {number} seconds
 */
async function comesTo(driver, words, seconds) {
  const says = "node('trainer').textContent"
  /** @type {string} */
  const text = await until(driver, `/${words}|failed/.test(${says}) && ${says}`, seconds)
  if (!text.includes(words)) throw new Error(text)
}

/**
 * What a person does in every browser, in this order, in one page.
 * @type {readonly { name: string, run: (driver: import('./drivers.js').Driver, url: string) => Promise<string | void> }[]}
 */
export const journeys = [
  {
    name: 'nothing lost',
    async run(driver, url) {
      await driver.open(url)
      await until(driver, `(button(/^Digits: a first convolutional network/).click(), true)`)
      await until(driver, `(type(field('conv1', 'Filters'), '24'), true)`)
      await reload(driver)
      await until(driver, `field('conv1', 'Filters').value === '24'`)
    },
  },
  {
    name: 'first network',
    async run(driver) {
      await until(driver, `(type(field('trainer', 'Epochs'), '1'), true)`)
      await until(driver, `(button(/^Run$/).click(), true)`)
      await comesTo(driver, 'done', 240)
    },
  },
  {
    name: 'stop and go on',
    async run(driver) {
      await until(driver, `(type(field('trainer', 'Epochs'), '3'), true)`)
      await until(driver, `(button(/^Run$/).click(), true)`)
      await comesTo(driver, ' left', 120)
      await until(driver, `(button(/^Stop$/, node('trainer')).click(), true)`)
      await until(driver, `/stopped/.test(node('trainer').textContent)`)
      await until(driver, `/saved on this computer/.test(document.body.textContent)`)
      await reload(driver)
      await until(driver, `/stopped/.test(node('trainer').textContent)`)
      await until(driver, `(button(/^Go on$/, node('trainer')).click(), true)`)
      await comesTo(driver, 'done', 300)
    },
  },
  {
    name: 'headless equals browser',
    async run(driver) {
      const before = (await inPage(driver, 'runs()')).length
      await inPage(driver, `drop('small-digits.json', ${JSON.stringify(await readFile(small, 'utf8'))})`)
      await until(driver, `node('trainer') && !node('conv1') || /small/i.test(document.title)`)
      await until(driver, `(button(/^Run$/).click(), true)`)
      await comesTo(driver, 'done', 120)
      const states = await until(driver, `runs().then((list) => list.length > ${before} && list)`)
      const command = [join(packageRoot, 'bin/faltwerk.js'), 'run', small, '--backend', 'wasm', '--json']
      const { stdout } = await promisify(execFile)(process.execPath, command)
      const { loss } = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '').runs[0].history
      const apart = states.map((/** @type {any} */ state) =>
        state.loss.length === loss.length
          ? Math.max(
              ...loss.map((/** @type {number} */ value, /** @type {number} */ i) =>
                Math.abs(state.loss[i] / value - 1),
              ),
            )
          : Number.POSITIVE_INFINITY,
      )
      const least = Math.min(...apart)
      if (least > ROUNDING) throw new Error(`losses differ by ${least}`)
      return least === 0 ? 'to the bit' : `within ${least.toPrecision(1)}`
    },
  },
]
