// @ts-check
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build, products } from './build.js'
import { packageRoot } from './package-root.js'
import { prepareData } from './prepare-data.js'
import { runWhenStarted } from './run-when-started.js'
import { createAppServer, listen } from './serve.js'

const usualPort = 5173

/**
 * @returns {number}
 * @throws {Error} with a sentence for a person
 */
function wantedPort() {
  const { values } = parseArgs({ options: { port: { type: 'string', short: 'p' } } })
  const port = Number(values.port ?? usualPort)
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port
  throw new Error(`--port takes a number from 0 to 65535, not "${values.port}"`)
}

async function start() {
  const port = wantedPort()
  await prepareData()
  await build('app', {
    quiet: true,
    announce: () => console.error('building the app … (die App wird gebaut …)'),
  })
  const server = createAppServer(join(packageRoot, products.app.folder))
  const got = await listen(server, port)
  if (port !== 0 && got !== port) {
    // Another port is another origin to the browser, with an empty storage.
    console.log(`Port ${port} is taken. Projects saved under its address do not show under the next one.`)
    console.log(`Port ${port} ist belegt. Projekte von dort erscheinen unter der nächsten Adresse nicht.`)
  }
  const address = `http://localhost:${got}/`
  console.log(`Faltwerk is running at ${address} (stop with Ctrl+C)`)
  console.log(`Faltwerk läuft unter   ${address} (beenden mit Strg+C)`)

  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.once(signal, () => {
      server.close()
      server.closeAllConnections()
    })
}

await runWhenStarted(import.meta.url, start)
