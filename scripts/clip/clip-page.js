// @ts-check
import { chromium } from 'playwright-core'
import { createServer } from 'vite'
import { chromiumFlags } from '../chromium-flags.js'
import { ensureChromium } from '../ensure-chromium.js'
import { packageRoot } from '../package-root.js'

/** An empty page of Chromium that can import the files of `src`. */
export async function openClipPage() {
  const server = await createServer({
    root: packageRoot,
    configFile: false,
    appType: 'custom',
    logLevel: 'warn',
    optimizeDeps: { include: ['mediabunny'] },
    plugins: [
      {
        name: 'empty-page',
        configureServer: ({ middlewares }) => {
          middlewares.use('/empty', (_request, response) => {
            response.setHeader('Content-Type', 'text/html')
            response.end('<!doctype html>')
          })
        },
      },
    ],
  })
  await server.listen(0)
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags })
  const page = await browser.newPage()
  page.setDefaultTimeout(0)
  page.on('pageerror', (error) => console.error(`page: ${error.message}`))
  await page.goto(new URL('/empty', server.resolvedUrls?.local[0]).href)
  return {
    /**
     * Runs one of the functions of `src/clip` and brings back its bytes.
     * @param {'encodeClip' | 'takeClip'} name
     * @param {Buffer} [bytes] what it is given
     * @returns {Promise<Buffer[]>}
     */
    async call(name, bytes) {
      const texts = await page.evaluate(callInPage, { name, text: bytes?.toString('base64') ?? '' })
      return texts.map((text) => Buffer.from(text, 'base64'))
    },
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

/**
 * In the page, from which only texts come back.
 * @param {{ name: string, text: string }} asked
 * @returns {Promise<string[]>}
 */
async function callInPage({ name, text }) {
  const address = '/src/clip/in-page.ts'
  const { answers } = await import(address)
  return answers(name, text)
}
