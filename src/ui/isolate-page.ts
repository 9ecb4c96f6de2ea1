/** In the tab's own storage: this tab was loaded anew once, and will not be again. */
const TRIED = 'faltwerk-isolation-tried'

/** After this long the app begins with one core instead of waiting on. */
const PATIENCE_MS = 3000

/**
 * Sees to it that the page may use all cores (is cross-origin isolated). A server does that with two headers; where
 * they are missing, a service worker adds them (public/isolation-worker.js), and the page has to be loaded once more.
 * To be called before anything is shown.
 * @returns whether the page is being loaded anew. Never twice in a tab: a browser that does not isolate the page even
 * then trains on one core.
 */
export async function isolatePage(): Promise<boolean> {
  const isPossible = isSecureContext && 'serviceWorker' in navigator && window === window.top
  if (crossOriginIsolated || !isPossible) return false
  try {
    if (sessionStorage.getItem(TRIED) !== null) return false
    await navigator.serviceWorker.register(new URL('isolation-worker.js', document.baseURI))
    const isReady = await Promise.race([navigator.serviceWorker.ready, after(PATIENCE_MS)])
    if (!isReady) return false
    sessionStorage.setItem(TRIED, 'yes')
  } catch {
    // Blocked by the browser's settings, or the file is not there.
    return false
  }
  location.reload()
  return true
}

function after(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms))
}
