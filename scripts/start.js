// @ts-check
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build, products } from './build.js'
import { packageRoot } from './package-root.js'
import { prepareData } from './prepare-data.js'
import { createAppServer, listen } from './serve.js'

const usualPort = 5173

/** @returns {number} */
function wantedPort() {
  const { values } = parseArgs({ options: { port: { type: 'string', short: 'p' } } })
  const port = Number(values.port ?? usualPort)
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port
  console.error(`--port takes a number from 0 to 65535, not "${values.port}"`)
  process.exit(2)
}

const port = wantedPort()
await prepareData()
await build('app', { quiet: true, announce: () => console.error('building the app, this takes a moment …') })
const server = createAppServer(join(packageRoot, products.app.folder))
const got = await listen(server, port)
const address = `http://localhost:${got}/`
if (port !== 0 && got !== port) {
  // Another port is another origin to the browser, with an empty storage.
  console.log(`Port ${port} is taken. Projects saved under the other address are not shown under this one.`)
  console.log(`Port ${port} ist belegt. Projekte der anderen Adresse erscheinen unter dieser nicht.`)
}
console.log(`Faltwerk is running at ${address} (stop with Ctrl+C)`)
console.log(`Faltwerk läuft unter   ${address} (beenden mit Strg+C)`)

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.once(signal, () => {
    server.close()
    server.closeAllConnections()
  })
