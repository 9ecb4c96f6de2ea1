import { asFault, DataFault } from './data-fault.ts'
import type { DataFiles } from './data-files.ts'

/** Files below an address, which must end with a slash. */
export function fetchedDataFiles(base: string): DataFiles {
  return {
    async open(path) {
      const address = new URL(path, base)
      const response = await fetch(address).catch(asFault('absent'))
      if (!response.ok || !response.body) throw new DataFault('absent', `HTTP ${response.status}`)
      // A page that answers everything with its start page would otherwise be taken for data.
      if (response.headers.get('content-type')?.startsWith('text/html'))
        throw new DataFault('absent', 'HTTP 404')
      return { bytes: response.body, size: Number(response.headers.get('content-length')) || undefined }
    },
  }
}
