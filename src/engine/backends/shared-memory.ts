let tried: boolean | undefined

/**
 * Whether memory can be shared with the workers of this page or process. Tried, not concluded from other properties:
 * WebKitGTK isolates a page and has no shared memory all the same, and browsers make such memory on pages that are not
 * isolated but let it go to nobody.
 */
export function canShareMemory(): boolean {
  if (typeof SharedArrayBuffer !== 'function') return false
  tried ??= tryToShare()
  return tried
}

function tryToShare(): boolean {
  const { port1, port2 } = new MessageChannel()
  try {
    // All of its addresses are reserved at once, which a 32-bit browser may not be able to do.
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 65536, shared: true })
    // Not structuredClone: WebKit shares memory with workers and through channels only.
    port1.postMessage(memory)
    return memory.buffer instanceof SharedArrayBuffer
  } catch {
    return false
  } finally {
    port1.close()
    port2.close()
  }
}
