// @ts-check
/// <reference lib="webworker" />

/*
 * A service worker for hosts that cannot send headers (GitHub Pages and the like). It gives the page and its workers
 * the two headers that make them cross-origin isolated: only then may they share memory and compute with all cores.
 * It keeps nothing: every request goes where it would have gone without it, so nobody ever sees an old version.
 * src/ui/isolate-page.ts registers it.
 */

const scope = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self))

scope.addEventListener('install', () => void scope.skipWaiting())
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))

scope.addEventListener('fetch', (event) => {
  const { request } = event
  // Whatever else a page loads from its own host needs no headers.
  if (request.mode === 'navigate' || request.destination === 'worker') event.respondWith(isolated(request))
})

/** @param {Request} request */
async function isolated(request) {
  const response = await fetch(request)
  // A redirect that the browser follows by itself cannot be looked into.
  if (response.type === 'opaqueredirect' || response.type === 'opaque') return response
  const headers = new Headers(response.headers)
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('Cross-Origin-Embedder-Policy', 'require-corp')
  headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}
