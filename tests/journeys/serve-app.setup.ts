import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { build, products } from '../../scripts/build.js'
import { ensureChromium } from '../../scripts/ensure-chromium.js'
import { packageRoot } from '../../scripts/package-root.js'
import { prepareData } from '../../scripts/prepare-data.js'
import { createAppServer, listen } from '../../scripts/serve.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built app, with a slash at the end. */
    appUrl: string
    chromiumPath: string
  }
}

/** Serves the built app to all journeys, from the server that `npm start` uses. */
export default async function serveApp(project: TestProject): Promise<() => Promise<void>> {
  await prepareData()
  await build('app', { quiet: true })
  const server = createAppServer(join(packageRoot, products.app.folder))
  project.provide('appUrl', `http://localhost:${await listen(server, 0)}/`)
  project.provide('chromiumPath', await ensureChromium())
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
}
