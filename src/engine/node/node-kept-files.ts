import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesInMemory, type KeptFiles } from '../data/cifar/kept-files.ts'

/** The files of a folder, also of the one that unpacking the archive makes in it. */
export function nodeKeptFiles(folder: string | undefined): KeptFiles {
  const memory = filesInMemory()
  return {
    async get(name) {
      const places = folder ? [join(folder, name), join(folder, 'cifar-10-batches-bin', name)] : []
      const found = places.find((path) => existsSync(path))
      return found ? new Blob([await readFile(found)]) : memory.get(name)
    },
    put: memory.put,
  }
}
