// @ts-check

/**
 * Vite sends a .gz file with `Content-Encoding: gzip`, and the browser unpacks
 * it before the page sees it. The built app's own server does not, so here the
 * page gets the same compressed bytes. Vite keeps a header that is already set.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {() => void} next
 */
function keepCompressed(request, response, next) {
  if (request.url?.split('?')[0]?.endsWith('.gz')) {
    response.setHeader('Content-Encoding', 'identity')
    response.setHeader('Content-Type', 'application/gzip')
  }
  next()
}

/**
 * Vite plugin for the development, preview and test servers.
 * @returns {import('vite').Plugin}
 */
export function gzipAsBytes() {
  return {
    name: 'faltwerk:gzip-as-bytes',
    configureServer: (server) => void server.middlewares.use(keepCompressed),
    configurePreviewServer: (server) => void server.middlewares.use(keepCompressed),
  }
}
