// @ts-check
import { open, readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { productionHeaders } from './response-headers.js'

/** @type {Readonly<Record<string, string>>} */
const mediaTypes = {
  '.css': 'text/css; charset=utf-8',
  // No Content-Encoding: the page wants the compressed bytes and unpacks them itself.
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/**
 * Only these addresses exist, so no request can reach another file.
 * @param {string} folder
 * @returns {Promise<Map<string, string>>} paths by address; empty while there is no folder
 */
async function pathsByAddress(folder) {
  const paths = new Map()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue
    const path = join(entry.parentPath, entry.name)
    paths.set(`/${relative(folder, path).split(sep).join('/')}`, path)
  }
  const page = paths.get('/index.html')
  if (page) paths.set('/', page)
  return paths
}

/**
 * @param {string | undefined} url
 * @returns {string} empty when it is no readable address
 */
function addressOf(url = '/') {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    return ''
  }
}

/**
 * @param {string | undefined} path
 * @throws {Error} the system's, unless there is no such file
 */
async function openIfThere(path) {
  if (!path) return undefined
  return open(path).catch((error) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}

/** What a person reads who comes while the app is being built anew; the browser asks again by itself. */
const notThere = `Faltwerk is being built. This page tries again by itself.
Faltwerk wird gerade gebaut. Diese Seite versucht es von selbst noch einmal.
`

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function say(response, status, text) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(text)
}

/**
 * Sends a file as it is at this moment, even if another takes its place meanwhile.
 * @param {import('node:fs/promises').FileHandle} file closed when this is over
 * @param {string} address
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function send(file, address, request, response) {
  try {
    const { size, mtimeMs } = await file.stat()
    const etag = `W/"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`
    // Vite puts a hash of the content into the names below assets/.
    const isHashed = address.startsWith('/assets/')
    response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    response.setHeader('ETag', etag)
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end()
      return
    }
    const type = mediaTypes[extname(address === '/' ? 'index.html' : address).toLowerCase()]
    response.writeHead(200, {
      'Content-Type': type ?? 'application/octet-stream',
      'Content-Length': size,
    })
    if (request.method === 'HEAD' || size === 0) response.end()
    // Of a file that grows meanwhile no more is sent than was announced.
    else await pipeline(file.createReadStream({ end: size - 1 }), response)
  } finally {
    await file.close()
  }
}

/**
 * A server for the built app.
 * @param {string} folder
 * @returns {import('node:http').Server} not listening yet
 */
export function createAppServer(folder) {
  let paths = new Map()

  /**
   * The file at an address, opened. Looks at the folder again for every new page, so that it gets what has been built
   * since, and when something is not where it was.
   * @param {string} address
   */
  async function find(address) {
    const known = address === '/' ? undefined : await openIfThere(paths.get(address))
    if (known) return known
    paths = await pathsByAddress(folder)
    return openIfThere(paths.get(address))
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async function answer(request, response) {
    const address = addressOf(request.url)
    for (const [name, value] of Object.entries(productionHeaders)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    const file = await find(address)
    if (file) await send(file, address, request, response)
    else if (paths.has('/') && address !== '/') say(response, 404, 'not found\n')
    else {
      response.setHeader('Retry-After', '1')
      if (address === '/') response.setHeader('Refresh', '1')
      say(response, 503, notThere)
    }
  }

  return createServer((request, response) => {
    answer(request, response).catch((error) => {
      // Most often whoever asked has gone.
      if (response.headersSent) response.destroy()
      else say(response, 500, `${error instanceof Error ? error.message : error}\n`)
    })
  })
}

/**
 * Listens on this computer only.
 * @param {import('node:http').Server} server
 * @param {number} port 0 takes any free one
 * @param {number} [tries] how many following ports to try where one is taken
 * @returns {Promise<number>} the port it got
 * @throws {Error} when all of them are taken or the system refuses
 */
export function listen(server, port, tries = 20) {
  return new Promise((resolve, reject) => {
    /** @param {NodeJS.ErrnoException} error */
    const failed = (error) => {
      if (error.code === 'EADDRINUSE' && tries > 1) resolve(listen(server, port + 1, tries - 1))
      else reject(error)
    }
    server.once('error', failed)
    server.listen(port, 'localhost', () => {
      server.off('error', failed)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
