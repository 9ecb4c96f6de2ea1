import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ContentHash, isContentHash } from '../graph/base/content-hash.ts'
import { problem } from '../graph/document/problem.ts'
import { ContentFault } from './content-fault.ts'
import type { ContentStore } from './content-store.ts'
import { hashContent } from './hash-content.ts'
import { isList } from './is-list.ts'

/** As files of a folder, each named by its hash; made when the first is kept. `now`: milliseconds since 1970. */
export function folderContents(folder: string, now: () => number = Date.now): ContentStore {
  const fileOf = (hash: ContentHash) => join(folder, hash)
  const whenThere = <T>(work: Promise<T>): Promise<T | undefined> =>
    work.catch((error) => {
      if (error.code === 'ENOENT') return undefined
      throw faultOf(folder, error)
    })
  const read = async (hash: ContentHash) => {
    const file = isContentHash(hash) ? await whenThere(readFile(fileOf(hash))) : undefined
    return file && new Uint8Array(file)
  }

  return {
    get: (hashes) => Promise.all(hashes.map(read)),

    async put(contents) {
      const hashes = await Promise.all(contents.map(hashContent))
      const brought = new Map(hashes.map((hash, i) => [hash, contents[i] as Uint8Array<ArrayBuffer>]))
      const begun: string[] = []
      const added: string[] = []
      try {
        await mkdir(folder, { recursive: true })
        // Under other names first: nobody finds part of one, and all of them are there before the first counts.
        const ready: (readonly [from: string, to: string])[] = []
        for (const [hash, content] of brought) {
          const file = fileOf(hash)
          if (await whenThere(utimes(file, now() / 1000, now() / 1000).then(() => true))) continue
          const passing = join(folder, `${randomUUID()}.part`)
          begun.push(passing)
          await writeFile(passing, content)
          await utimes(passing, now() / 1000, now() / 1000)
          ready.push([passing, file])
        }
        for (const [from, to] of ready) {
          await rename(from, to)
          added.push(to)
        }
        return hashes
      } catch (error) {
        await Promise.all([...begun, ...added].map((file) => rm(file, { force: true }).catch(() => {})))
        throw faultOf(folder, error)
      }
    },

    has: (hashes) =>
      Promise.all(
        hashes.map(
          async (hash) => isContentHash(hash) && (await whenThere(stat(fileOf(hash)))) !== undefined,
        ),
      ),

    async list() {
      const names = (await whenThere(readdir(folder))) ?? []
      const kept = names.filter(isContentHash).map(async (hash) => {
        const file = await open(fileOf(hash))
        try {
          const { size, mtimeMs } = await file.stat()
          const { buffer, bytesRead } = await file.read(new Uint8Array(1), 0, 1, 0)
          const first = buffer.subarray(0, bytesRead)
          return { hash, bytes: size, keptAt: Math.round(mtimeMs), isList: isList(first) }
        } finally {
          await file.close()
        }
      })
      return Promise.all(kept)
    },

    async remove(hashes, keptBefore = Number.POSITIVE_INFINITY) {
      for (const hash of hashes) {
        const found = isContentHash(hash) ? await whenThere(stat(fileOf(hash))) : undefined
        if (found && Math.round(found.mtimeMs) < keptBefore) await whenThere(rm(fileOf(hash)))
      }
    },
  }
}

function faultOf(folder: string, error: unknown): unknown {
  if (error instanceof ContentFault || !(error instanceof Error)) return error
  const { code } = error as NodeJS.ErrnoException
  // What the system does not name is a mistake in the program.
  if (code === undefined || !('syscall' in error)) return error
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? new ContentFault('full', problem('contents-folder-full', { folder }))
    : new ContentFault('unavailable', problem('contents-folder-unusable', { folder, reason: error.message }))
}
