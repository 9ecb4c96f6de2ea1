import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ArrayData } from '../../src/formats/arrays/array-data.ts'
import { readArrays } from '../../src/formats/arrays/read-arrays.ts'
import { readNpy } from '../../src/formats/arrays/read-npy.ts'
import type { Result } from '../../src/graph/document/problem.ts'

const FOLDER = join(import.meta.dirname, '../fixtures/arrays')

interface Expected {
  readonly dtype: string
  readonly shape: readonly number[]
  readonly values: readonly (string | number)[]
}

const expected = JSON.parse(bytesOf('expected.json').toString()) as Record<string, Expected>

function bytesOf(name: string): Buffer<ArrayBuffer> {
  return readFileSync(join(FOLDER, name)) as Buffer<ArrayBuffer>
}

function told({ dtype, shape, values }: ArrayData): Expected {
  const plain = Array.from(values as ArrayLike<string | number>, (value) => {
    if (typeof value === 'string') return value
    if (Number.isNaN(value)) return 'nan'
    return Number.isFinite(value) ? value : value > 0 ? 'inf' : '-inf'
  })
  return { dtype, shape, values: plain }
}

function codeOf(read: Result<unknown>): string | undefined {
  return read.ok ? undefined : read.problems[0]?.code
}

describe('arrays that NumPy has written', () => {
  const single = Object.keys(expected).filter((name) => name.endsWith('.npy'))
  test.each(single)('%s is read exactly', (name) => {
    const read = readNpy(bytesOf(name))
    expect(read.ok && told(read.value)).toEqual(expected[name])
  })

  test.each(['stored.npz', 'deflated.npz'])('%s is read with its keys, or only one of them', async (name) => {
    const read = await readArrays(new Uint8Array(bytesOf(name)))
    const all = read.ok && Object.fromEntries(read.value.map(({ key, array }) => [key, told(array)]))
    expect(all).toEqual(expected[name])
    const one = await readArrays(new Uint8Array(bytesOf(name)), 'y_train')
    expect(one.ok && one.value.map(({ key }) => key)).toEqual(['y_train'])
  })

  test('a header of more than 255 bytes is read', () => {
    expect(bytesOf('long-header.npy').readUInt16LE(8)).toBeGreaterThan(255)
    expect(readNpy(bytesOf('long-header.npy')).ok).toBe(true)
  })

  test.each([
    ['objects', 'array-objects'],
    ['complex64', 'array-complex'],
    ['complex128', 'array-complex'],
    ['structured', 'array-structured'],
    ['structured-utf8', 'array-structured'],
    ['dates', 'array-type'],
    ['void', 'array-type'],
    ['wide', 'array-wide-integer'],
    ['wide-below', 'array-wide-integer'],
    ['wide-unsigned', 'array-wide-integer'],
  ])('%s are refused: %s', (name, code) => {
    expect(codeOf(readNpy(bytesOf(`refused-${name}.npy`)))).toBe(code)
  })

  test('the names of fields and the integer that is too wide are told', () => {
    const fields = readNpy(bytesOf('refused-structured-utf8.npy'))
    expect(!fields.ok && fields.problems[0]?.values).toEqual({ fields: 'größe猫' })
    const wide = readNpy(bytesOf('refused-wide-below.npy'))
    expect(!wide.ok && wide.problems[0]?.values).toEqual({ value: '-9007199254740993' })
  })

  test('every file that was written is looked at', () => {
    const written = readdirSync(FOLDER).filter((name) => /\.np[yz]$/.test(name))
    const refused = written.filter((name) => name.startsWith('refused-'))
    expect(refused).toHaveLength(10)
    expect(written.filter((name) => !refused.includes(name)).sort()).toEqual(Object.keys(expected).sort())
  })
})

describe('files that are cut short or damaged', () => {
  const whole = new Uint8Array(bytesOf('f4-big.npy'))

  test('a file is refused wherever it is cut, and with a byte too many', async () => {
    for (let length = 0; length < whole.length; length++)
      expect((await readArrays(whole.slice(0, length))).ok).toBe(false)
    expect(codeOf(await readArrays(new Uint8Array([...whole, 0])))).toBe('array-length')
  })

  test('no byte of a header that is changed makes anything be thrown', () => {
    for (let at = 0; at < 128; at++)
      for (const byte of [0, 0x27, 0x28, 0x2c, 0x7b, 0xff]) {
        const damaged = whole.slice()
        damaged[at] = byte
        expect(() => readNpy(damaged)).not.toThrow()
      }
  })
})
