import { withChecksum, withoutChecksum } from '../data/rendered/checksum.ts'
import { type CacheKey, type DataCache, noCache } from '../data/rendered/data-cache.ts'

const PREFIX = 'faltwerk'

/**
 * Keeps blocks in the browser's Cache Storage, which a page and its workers share. Browsers offer it, and the locks,
 * in secure contexts only (HTTPS or this computer); elsewhere everything is worked out anew.
 */
export function browserDataCache(): DataCache {
  if (typeof caches === 'undefined') return noCache
  const opened = new Map<string, Promise<Cache>>()

  function open({ dataset, version }: CacheKey): Promise<Cache> {
    const name = `${PREFIX}/${dataset}/${version}`
    const known = opened.get(name)
    if (known) return known
    const opening = forgetOthers(`${PREFIX}/${dataset}/`, name).then(() => caches.open(name))
    opened.set(name, opening)
    opening.catch(() => opened.delete(name))
    return opening
  }

  return {
    async read(key) {
      try {
        const found = await (await open(key)).match(addressOf(key))
        return found && withoutChecksum(new Uint8Array(await found.arrayBuffer()))
      } catch {
        return undefined
      }
    },
    async write(key, bytes) {
      try {
        await (await open(key)).put(addressOf(key), new Response(withChecksum(bytes)))
      } catch {
        // The disk is full, or the browser keeps nothing in this mode.
      }
    },
    async alone(key, work) {
      let begun = false
      const begin = () => {
        begun = true
        return work()
      }
      try {
        await navigator.locks.request(addressOf(key), begin)
      } catch (error) {
        // Without locks the work is done all the same, perhaps twice.
        if (begun) throw error
        await work()
      }
    },
  }
}

/** Cache Storage wants web addresses; nothing is ever fetched from this one. */
function addressOf({ dataset, version, side, block }: CacheKey): string {
  return `https://${PREFIX}.invalid/${dataset}/${version}/${side}/${block}`
}

async function forgetOthers(prefix: string, current: string): Promise<void> {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith(prefix) && name !== current)
  await Promise.all(old.map((name) => caches.delete(name)))
}
