/** The page's own script: vite puts a hash of all it is made of into the name. */
const ENTRY = /<script[^>]+type="module"[^>]+src="([^"]+)"/

/** Whether the server has another version of the page by now; `false` where it does not answer. */
export async function isNewerThere(): Promise<boolean> {
  const mine = document.querySelector('script[type="module"][src]')?.getAttribute('src')
  try {
    const response = await fetch(document.baseURI, { cache: 'no-store' })
    const theirs = response.ok && ENTRY.exec(await response.text())?.[1]
    return Boolean(mine && theirs) && mine !== theirs
  } catch {
    return false
  }
}
