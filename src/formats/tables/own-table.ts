import type { ColumnValues } from './column-values.ts'

/** The values of a table, column by column. */
export interface OwnTable {
  readonly rows: number
  readonly columns: readonly ColumnValues[]
}

/*
 * As bytes: eight letters, the length of the header in bytes, the header as JSON, and the numbers of each column from
 * the next place on that eight divides; the lowest byte comes first. The same table always gives the same bytes.
 */
const LETTERS = 'FWTABLE1'
const BEGINNING = 12

interface Header {
  readonly rows: number
  readonly columns: readonly {
    readonly kind: ColumnValues['kind']
    readonly as: keyof typeof ARRAYS
    readonly words?: readonly string[]
  }[]
}

/** From the smallest on: a column is kept in the first one that holds all of its numbers exactly. */
const ARRAYS = {
  u8: Uint8Array,
  i16: Int16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const
type Numbers = InstanceType<(typeof ARRAYS)[keyof typeof ARRAYS]>

export function encodeTable({ rows, columns }: OwnTable): Uint8Array<ArrayBuffer> {
  const packed = columns.map((column) => ({ column, ...pack(numbersOf(column)) }))
  const header: Header = {
    rows,
    columns: packed.map(({ column, as }) =>
      column.kind === 'words' ? { kind: column.kind, as, words: column.words } : { kind: column.kind, as },
    ),
  }
  const text = new TextEncoder().encode(JSON.stringify(header))
  const places = placesOf(
    BEGINNING + text.length,
    packed.map(({ numbers }) => numbers.byteLength),
  )
  const bytes = new Uint8Array(places.end)
  bytes.set(new TextEncoder().encode(LETTERS))
  new DataView(bytes.buffer).setUint32(LETTERS.length, text.length, true)
  bytes.set(text, BEGINNING)
  packed.forEach(({ numbers }, at) => {
    bytes.set(
      new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
      places.starts[at] as number,
    )
  })
  return bytes
}

/** The table in these bytes; nothing where they are none. */
export function decodeTable(bytes: Uint8Array<ArrayBuffer>): OwnTable | undefined {
  if (new TextDecoder().decode(bytes.subarray(0, LETTERS.length)) !== LETTERS) return undefined
  // Numbers are read where they lie, so they have to begin where the machine can read them.
  const own = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  const length = new DataView(own.buffer, own.byteOffset).getUint32(LETTERS.length, true)
  const header = JSON.parse(new TextDecoder().decode(own.subarray(BEGINNING, BEGINNING + length))) as Header
  const { rows } = header
  const sizes = header.columns.map(({ as }) => rows * ARRAYS[as].BYTES_PER_ELEMENT)
  const { starts, end } = placesOf(BEGINNING + length, sizes)
  if (own.length < end) return undefined
  const columns = header.columns.map(({ kind, as, words = [] }, at): ColumnValues => {
    const numbers = new ARRAYS[as](own.buffer, own.byteOffset + (starts[at] as number), rows)
    return kind === 'words'
      ? { kind, codes: Uint32Array.from(numbers), words }
      : { kind, values: Float64Array.from(numbers) }
  })
  return { rows, columns }
}

function numbersOf(column: ColumnValues): Float64Array | Uint32Array {
  return column.kind === 'words' ? column.codes : column.values
}

function pack(numbers: Float64Array | Uint32Array): { as: keyof typeof ARRAYS; numbers: Numbers } {
  for (const [as, Kind] of Object.entries(ARRAYS)) {
    const tried = new Kind(numbers)
    if (tried.every((value, at) => Object.is(value, numbers[at])))
      return { as: as as keyof typeof ARRAYS, numbers: tried }
  }
  return { as: 'f64', numbers: Float64Array.from(numbers) }
}

/** Where each column begins, and where all end. */
function placesOf(from: number, sizes: readonly number[]) {
  let at = from
  const starts = sizes.map((size) => {
    const start = Math.ceil(at / 8) * 8
    at = start + size
    return start
  })
  return { starts, end: at }
}
