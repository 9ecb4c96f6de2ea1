/** The buffers of all float arrays inside a message, each once, to be given away instead of copied. */
export function buffersIn(message: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>()
  const visit = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      // Bytes of pictures stay with the sender. Looking for objects among their numbers would take a second.
      if (value instanceof Float32Array && value.buffer instanceof ArrayBuffer) buffers.add(value.buffer)
    } else if (Array.isArray(value)) {
      // Long rows of plain numbers (curves, confusion counts) hold no buffers.
      if (typeof value[0] === 'object') for (const item of value) visit(item)
    } else if (typeof value === 'object' && value !== null) {
      for (const item of Object.values(value)) visit(item)
    }
  }
  visit(message)
  return [...buffers]
}
