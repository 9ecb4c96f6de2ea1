import { asFault } from './data-fault.ts'

/**
 * Unpacks a gzip stream and passes anything else on as it is: some servers unpack `.gz` files on their own, so the
 * name says nothing and only the first two bytes do (RFC 1952). What breaks before the end becomes a fault: the file
 * cannot be had; other errors of the stream are those of unpacking.
 */
export async function inflate(bytes: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const reader = bytes.getReader()
  const read = () => reader.read().catch(asFault('absent'))
  const start: Uint8Array[] = []
  let length = 0
  while (length < 2) {
    const { done, value } = await read()
    if (done) break
    start.push(value)
    length += value.length
  }
  const [first, second] = start.flatMap((chunk) => [...chunk.subarray(0, 2)])
  const whole = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const chunk of start) controller.enqueue(chunk as Uint8Array<ArrayBuffer>)
    },
    async pull(controller) {
      const { done, value } = await read()
      if (done) controller.close()
      else controller.enqueue(value as Uint8Array<ArrayBuffer>)
    },
    cancel: (reason) => reader.cancel(reason),
  })
  return first === 0x1f && second === 0x8b ? whole.pipeThrough(new DecompressionStream('gzip')) : whole
}
