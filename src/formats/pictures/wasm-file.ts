import { base64Bytes } from '../../graph/base/base64.ts'

/**
 * A library of WebAssembly, compiled, by the URL of its file. In Node, and where the file is small, that holds the file
 * itself as base64. Rejects where it cannot be had.
 */
export async function compileWasm(url: string): Promise<WebAssembly.Module> {
  if (url.startsWith('data:')) {
    const bytes = base64Bytes(url.slice(url.indexOf(',') + 1))
    if (!bytes) throw new Error('no base64')
    return WebAssembly.compile(bytes)
  }
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return WebAssembly.compile(await response.arrayBuffer())
}
