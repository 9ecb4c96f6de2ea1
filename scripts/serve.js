// @ts-check
import { createReadStream, readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
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
 * @typedef {object} ServedFile
 * @property {string} path
 * @property {number} size
 * @property {string} etag
 * @property {string} type
 * @property {string} caching
 */

/**
 * Only these addresses exist, so no request can reach another file.
 * @param {string} folder
 * @returns {Map<string, ServedFile>} by address
 */
function filesByAddress(folder) {
  const files = new Map()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue
    const path = join(entry.parentPath, entry.name)
    const { size, mtimeMs } = statSync(path)
    const address = `/${relative(folder, path).split(sep).join('/')}`
    files.set(address, {
      path,
      size,
      etag: `W/"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`,
      type: mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream',
      // Vite puts a hash of the content into the names below assets/.
      caching: address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
  }
  const page = files.get('/index.html')
  if (page) files.set('/', page)
  return files
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
 * A server for the built app.
 * @param {string} folder
 * @returns {import('node:http').Server} not listening yet
 */
export function createAppServer(folder) {
  let files = filesByAddress(folder)
  return createServer((request, response) => {
    const address = addressOf(request.url)
    for (const [name, value] of Object.entries(productionHeaders)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    // Read again for every new page, so that it gets what has been built since.
    if (address === '/' || !files.has(address)) files = filesByAddress(folder)
    const file = files.get(address)
    if (!file) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('not found\n')
      return
    }
    response.setHeader('Cache-Control', file.caching)
    response.setHeader('ETag', file.etag)
    if (request.headers['if-none-match'] === file.etag) {
      response.writeHead(304).end()
      return
    }
    response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': file.size })
    if (request.method === 'HEAD') {
      response.end()
      return
    }
    createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response)
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
