import { asFault, DataFault } from '../data/data-fault.ts'
import type { DataFiles } from '../data/data-files.ts'

/** Milliseconds for the beginning of an answer. */
const TIMEOUT = 20_000

/** Files below an address, which must end with a slash. A server that does not answer is asked once more. */
export function fetchedDataFiles(base: string, timeout = TIMEOUT): DataFiles {
  return {
    async open(path) {
      const address = new URL(path, base)
      const response = (await answer(address, timeout)) ?? (await answer(address, timeout))
      if (!response) throw new DataFault('absent', `no answer for ${Math.round((2 * timeout) / 1000)} s`)
      if (!response.ok || !response.body) throw new DataFault('absent', `HTTP ${response.status}`)
      // A page that answers everything with its start page would otherwise be taken for data.
      if (response.headers.get('content-type')?.startsWith('text/html'))
        throw new DataFault('absent', 'HTTP 404')
      return { bytes: response.body, size: Number(response.headers.get('content-length')) || undefined }
    },
  }
}

/** Nothing where it does not begin in time. */
async function answer(address: URL, timeout: number): Promise<Response | undefined> {
  const waiting = new AbortController()
  const timer = setTimeout(() => waiting.abort(), timeout)
  try {
    return await fetch(address, { signal: waiting.signal })
  } catch (error) {
    if (waiting.signal.aborted) return undefined
    return asFault('absent')(error)
  } finally {
    clearTimeout(timer)
  }
}
