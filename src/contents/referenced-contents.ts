import type { ContentHash } from '../graph/base/content-hash.ts'
import type { ContentReader } from './content-store.ts'
import { hashesIn } from './hashes-in.ts'
import { isList } from './is-list.ts'

/** Contents that are read at once. */
const AT_ONCE = 16

/** Everything that graphs (plain data, or the text of one) need, each once, with what its lists name; what is not kept is left out. */
export async function* referencedContents(
  graphs: unknown,
  reader: ContentReader,
): AsyncGenerator<{ readonly hash: ContentHash; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const known = new Set(hashesIn(graphs))
  const waiting = [...known]
  while (waiting.length > 0) {
    const hashes = waiting.splice(0, AT_ONCE)
    const found = await reader.get(hashes)
    for (const [i, hash] of hashes.entries()) {
      const bytes = found[i]
      if (!bytes) continue
      if (isList(bytes))
        for (const named of hashesIn(new TextDecoder().decode(bytes))) {
          if (known.has(named)) continue
          known.add(named)
          waiting.push(named)
        }
      yield { hash, bytes }
    }
  }
}
