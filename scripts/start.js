// @ts-check
import { hostname, networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build, products } from './build.js'
import { packageRoot } from './package-root.js'
import { prepareData } from './prepare-data.js'
import { runWhenStarted } from './run-when-started.js'
import { createAppServer, listen } from './serve.js'

const usualPort = 5173

/**
 * @returns {{ port: number, onNetwork: boolean }}
 * @throws {Error} with a sentence for a person
 */
function wanted() {
  const { values } = parseArgs({
    options: { port: { type: 'string', short: 'p' }, network: { type: 'boolean', default: false } },
  })
  const port = Number(values.port ?? usualPort)
  if (Number.isInteger(port) && port >= 0 && port < 65536) return { port, onNetwork: values.network }
  throw new Error(`--port takes a number from 0 to 65535, not "${values.port}"`)
}

/** Under which names others on the network reach this computer. */
const ownAddresses = () =>
  Object.values(networkInterfaces())
    .flatMap((addresses = []) => addresses)
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)

async function start() {
  const { port, onNetwork } = wanted()
  await prepareData()
  await build('app', {
    quiet: true,
    announce: () => console.error('building the app … (die App wird gebaut …)'),
  })
  const server = createAppServer(join(packageRoot, products.app.folder))
  const got = await listen(server, port, { host: onNetwork ? '0.0.0.0' : 'localhost' })
  if (port !== 0 && got !== port) {
    // Another port is another origin to the browser, with an empty storage.
    console.log(`Port ${port} is taken. Projects saved under its address do not show under the next one.`)
    console.log(`Port ${port} ist belegt. Projekte von dort erscheinen unter der nächsten Adresse nicht.`)
  }
  const address = `http://localhost:${got}/`
  console.log(`Faltwerk is running at ${address} (stop with Ctrl+C)`)
  console.log(`Faltwerk läuft unter   ${address} (beenden mit Strg+C)`)
  if (onNetwork) {
    console.log(
      'Everybody on this network can open it, too, under (Alle in diesem Netz können es öffnen, unter):',
    )
    for (const each of [hostname(), ...ownAddresses()]) console.log(`  http://${each}:${got}/`)
  }

  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.once(signal, () => {
      server.close()
      server.closeAllConnections()
    })
}

await runWhenStarted(import.meta.url, start)
