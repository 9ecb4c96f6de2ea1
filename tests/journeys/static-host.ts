import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { packageRoot } from '../../scripts/package-root.js'
import { listen } from '../../scripts/serve.js'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

/** Below this, as with hosts that give every project a folder of one origin. */
const FOLDER = '/faltwerk/'

/**
 * A host that hands out files and knows no headers of its own. `change` may answer with another text for a file, or
 * with nothing: then it is not there.
 * @returns the address of the built app
 */
export async function hostWithoutHeaders(
  change: (name: string, text: () => string) => string | Buffer | undefined = (_name, text) => text(),
): Promise<string> {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = new URL(url, 'http://localhost').pathname
    const name = path.slice(FOLDER.length) || 'index.html'
    const bytes = path.startsWith(FOLDER)
      ? await readFile(join(packageRoot, 'dist/app', name)).catch(() => undefined)
      : undefined
    const answer =
      bytes && (TYPES[extname(name)]?.startsWith('text/') ? change(name, () => bytes.toString()) : bytes)
    if (answer === undefined) response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found')
    else
      response
        .writeHead(200, { 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream' })
        .end(answer)
  })
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://localhost:${await listen(server, 0)}${FOLDER}`
}
