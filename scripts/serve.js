// @ts-check
import { existsSync, fstatSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { productionHeaders } from './response-headers.js'

/**
 * @param {string | undefined} url
 * @returns {{ address: string, path: string }} the path as it was asked for, tidied up, and as it reads; empty when it
 * is no readable address
 */
function partsOf(url = '/') {
  try {
    const { pathname } = new URL(url, 'http://localhost')
    return { address: pathname, path: decodeURIComponent(pathname) }
  } catch {
    return { address: '', path: '' }
  }
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
 * What a file is sent with beside what sirv knows.
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 */
function describe(response, path) {
  // Vite puts a hash of the content into the names below assets/.
  if (path.startsWith('/assets/')) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
  if (path.endsWith('.gz')) {
    // A data set: the page wants the compressed bytes and unpacks them itself.
    response.setHeader('Content-Type', 'application/gzip')
    response.setHeader('Content-Encoding', 'identity')
  }
}

/**
 * What sirv leaves to whoever uses it: no file stays open when its reader has gone, and one that disappears or is
 * replaced between looking at it and opening it breaks this answer off, not the server.
 * @param {import('node:http').ServerResponse} response
 */
function watchItsFile(response) {
  response.once('pipe', (/** @type {import('node:fs').ReadStream} */ file) => {
    file.once('open', (handle) => {
      if (fstatSync(handle).size !== Number(response.getHeader('Content-Length'))) response.destroy()
    })
    file.once('error', () => response.destroy())
    response.once('close', () => file.destroy())
  })
}

/**
 * A server for the built app. It sends a file compressed where the build has put that beside it, and looks at the
 * folder for every request, so that a page gets what has been built since.
 * @param {string} folder
 * @returns {import('node:http').Server} not listening yet
 */
export function createAppServer(folder) {
  const page = join(folder, 'index.html')
  const send = sirv(folder, {
    dev: true,
    etag: true,
    gzip: true,
    brotli: true,
    extensions: ['html'],
    setHeaders: describe,
  })

  return createServer((request, response) => {
    const { address, path } = partsOf(request.url)
    for (const [name, value] of Object.entries(productionHeaders)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    const refuse = () => {
      if (path !== '/' && existsSync(page)) return say(response, 404, 'not found\n')
      response.setHeader('Retry-After', '1')
      if (path === '/') response.setHeader('Refresh', '1')
      say(response, 503, notThere)
    }
    // Hidden is what only the build itself needs.
    if (path === '' || path.includes('/.')) return refuse()
    request.url = address
    // Whole files only: nothing asks for parts, and parts of a compressed file help nobody.
    delete request.headers.range
    watchItsFile(response)
    send(request, response, refuse)
  })
}

/**
 * Listens, unless told otherwise on this computer only.
 * @param {import('node:http').Server} server
 * @param {number} port 0 takes any free one
 * @param {{ tries?: number, host?: string }} [options] how many following ports to try where one is taken; which of the
 * computer's addresses to listen on
 * @returns {Promise<number>} the port it got
 * @throws {Error} when all of them are taken or the system refuses
 */
export function listen(server, port, { tries = 20, host = 'localhost' } = {}) {
  return new Promise((resolve, reject) => {
    /** @param {NodeJS.ErrnoException} error */
    const failed = (error) => {
      if (error.code === 'EADDRINUSE' && tries > 1)
        resolve(listen(server, port + 1, { tries: tries - 1, host }))
      else reject(error)
    }
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
