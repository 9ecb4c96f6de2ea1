import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, onTestFinished } from 'vitest'
import { packageRoot } from '../../scripts/package-root.js'
import { createAppServer, listen } from '../../scripts/serve.js'
import { journey } from './journey.ts'

// A machine with four processors makes tfjs use threads, and they once died of minifying and of the content
// security policy. The machines that run the tests mostly have fewer, so the app itself would not show it.
journey(
  'the minified build runs wasm in threads, under the policy of the production server',
  async ({ context }) => {
    const folder = await mkdtemp(join(tmpdir(), 'faltwerk-threads-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    await build({
      root: join(packageRoot, 'tests/journeys/wasm-threads'),
      configFile: join(packageRoot, 'vite.config.ts'),
      publicDir: false,
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true },
    })
    const server = createAppServer(folder)
    onTestFinished(() => void server.close())
    const page = await context.newPage()
    await page.goto(`http://localhost:${await listen(server, 0)}/`)
    await page.waitForFunction(() => document.querySelector('output')?.textContent !== '')
    expect(JSON.parse((await page.textContent('output')) ?? '')).toEqual({
      backend: 'wasm',
      isolated: true,
      threads: 2,
      products: [200],
    })
  },
)
