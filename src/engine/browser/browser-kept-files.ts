import type { KeptFiles } from '../data/cifar/kept-files.ts'

const CACHE = 'faltwerk-files'
/** Cache Storage wants addresses; nothing is ever fetched from these. */
const address = (name: string) => new URL(`kept-files/${name}`, self.location.origin).href

/** In the browser's Cache Storage, which the page and all its workers share. */
export const browserKeptFiles: KeptFiles = {
  async get(name) {
    // Missing on pages that are not served securely.
    if (!('caches' in self)) return undefined
    const found = await (await caches.open(CACHE)).match(address(name))
    return found?.blob()
  },
  async put(name, bytes) {
    await (await caches.open(CACHE)).put(address(name), new Response(bytes))
  },
}
