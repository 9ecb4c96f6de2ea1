import { asFault, DataFault } from './data-fault.ts'
import { inflate } from './inflate.ts'

/** The beginning of an idx file: unsigned bytes in an array of any rank. */
export interface IdxData {
  /** Items in the whole file. */
  readonly total: number
  /** Shape of one item; empty for labels. */
  readonly itemShape: readonly number[]
  /** The items read, one after another. */
  readonly values: Uint8Array
}

/**
 * Reads the first `items` of an idx file of unsigned bytes (format: http://yann.lecun.com/exdb/mnist/, "The IDX file
 * format") and stops there. They are put into memory that `reserve` gives. Rejects with a DataFault that says what is
 * wrong with the file.
 */
export async function readIdx(
  packed: ReadableStream<Uint8Array>,
  items: number,
  progress: (bytes: number, wanted: number) => void = () => {},
  reserve: (length: number) => Uint8Array = (length) => new Uint8Array(length),
): Promise<IdxData> {
  const reader = (await inflate(packed)).getReader()
  const source = byteSource(reader)
  try {
    const [zero, zeroToo, type, rank] = await source.take(4, 'the header')
    if (zero !== 0 || zeroToo !== 0) throw new DataFault('damaged', 'is no idx file')
    if (type !== 8) throw new DataFault('damaged', `holds numbers of type ${type} instead of unsigned bytes`)
    if (!rank || rank > 4) throw new DataFault('damaged', `has ${rank} dimensions`)
    const header = new DataView((await source.take(4 * rank, 'the header')).buffer)
    const shape = Array.from({ length: rank }, (_, axis) => header.getUint32(4 * axis))
    const [total, ...itemShape] = shape as [number, ...number[]]
    const itemSize = itemShape.reduce((size, extent) => size * extent, 1)
    if (itemSize < 1 || itemSize * total > MOST_BYTES)
      throw new DataFault('damaged', `claims the shape ${shape.join('×')}`)
    const wanted = Math.min(items, total) * itemSize
    const values = await source.take(wanted, `${wanted} bytes`, (done) => progress(done, wanted), reserve)
    return { total, itemShape, values }
  } finally {
    // When the browser has closed the file does not matter.
    reader.cancel().catch(() => {})
  }
}

/** More than this is no file of ours, and reserving it could take the page down. */
const MOST_BYTES = 1 << 26

function byteSource(reader: ReadableStreamDefaultReader<Uint8Array>) {
  let rest = new Uint8Array(0)
  return {
    async take(
      length: number,
      what: string,
      progress: (done: number) => void = () => {},
      reserve: (length: number) => Uint8Array = (length) => new Uint8Array(length),
    ) {
      const taken = reserve(length)
      let done = 0
      while (done < length) {
        if (rest.length === 0) {
          // An error here is one of unpacking: those of the source are faults already.
          const next = await reader.read().catch(asFault('damaged'))
          if (next.done) throw new DataFault('damaged', `ends within ${what}, after ${done}`)
          rest = next.value as Uint8Array<ArrayBuffer>
        }
        const part = rest.subarray(0, length - done)
        taken.set(part, done)
        rest = rest.subarray(part.length)
        done += part.length
        progress(done)
      }
      return taken
    },
  }
}
