import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Elements } from '../../src/formats/arrays/array-data.ts'
import { describeArray } from '../../src/formats/arrays/describe-array.ts'
import { guessRoles } from '../../src/formats/arrays/guess-roles.ts'
import { readPythonLiteral } from '../../src/formats/arrays/python-literal.ts'
import { readArrays } from '../../src/formats/arrays/read-arrays.ts'
import { readIdx } from '../../src/formats/arrays/read-idx.ts'
import { readNpy } from '../../src/formats/arrays/read-npy.ts'
import { dtypeOf, valueBytes, writeNpy } from '../../src/formats/arrays/write-npy.ts'
import { writeNpz } from '../../src/formats/arrays/write-npz.ts'

const PROPERTY = { seed: 12, numRuns: 200 }
const utf8 = (text: string) => new TextEncoder().encode(text)

const numbers: fc.Arbitrary<Elements> = fc.oneof(
  fc.uint8Array(),
  fc.int8Array(),
  fc.uint16Array(),
  fc.int16Array(),
  fc.uint32Array(),
  fc.int32Array(),
  fc.float32Array(),
  fc.float64Array(),
)
// Zeros at the end are what fills text up.
const texts: fc.Arbitrary<Elements> = fc.array(
  fc.string({ unit: 'grapheme' }).filter((text) => !text.endsWith('\0')),
)

describe('arrays written here', () => {
  test('come back as they were, also out of an .npz', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(numbers, texts), async (values) => {
        const back = readNpy(writeNpy(values, [values.length]))
        expect(back.ok && back.value).toEqual({ dtype: dtypeOf(values), shape: [values.length], values })
        const zipped = await unzipped('a', values)
        expect(zipped).toEqual([{ key: 'a', array: back.ok && back.value }])
      }),
      PROPERTY,
    )
  })

  test('are the same bytes every time', async () => {
    const values = Uint8Array.from({ length: 1000 }, (_, i) => i)
    expect(await npz('x', values)).toEqual(await npz('x', values))
  })

  async function npz(key: string, values: Elements): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = valueBytes(values)
    // In two pieces, of which the first may end within a value.
    const pieces = [bytes.subarray(0, bytes.length / 2), bytes.subarray(bytes.length / 2)]
    const array = { key, dtype: dtypeOf(values), shape: [values.length], pieces }
    const written: Uint8Array<ArrayBuffer>[] = []
    for await (const piece of writeNpz([array])) written.push(piece)
    return new Uint8Array(await new Blob(written).arrayBuffer())
  }

  async function unzipped(key: string, values: Elements) {
    const read = await readArrays(await npz(key, values))
    return read.ok && read.value
  }
})

describe('the header’s literal', () => {
  test('is read as Python reads it', () => {
    expect(
      readPythonLiteral(`{'a': (1, 2L,), "b": [None, True], 'c': u'\\xe4\\'', 'd': (), 'e': (7)}`),
    ).toEqual({
      a: [1, 2],
      b: [null, true],
      c: "ä'",
      d: [],
      e: 7,
    })
  })

  test('is nothing where it is anything else', () => {
    for (const source of ['', '{', "{'a': f()}", '{1: 2}', "'a", '(1 2)', '1 1', '('.repeat(9999)])
      expect(readPythonLiteral(source)).toBeUndefined()
    fc.assert(
      fc.property(fc.string(), (source) => void readPythonLiteral(source)),
      PROPERTY,
    )
  })
})

describe('idx files', () => {
  test.each([
    [8, [255, 1], [255, 1], '|u1'],
    [9, [255, 1], [-1, 1], '|i1'],
    [11, [255, 254, 0, 1], [-2, 1], '>i2'],
    [12, [255, 255, 255, 253, 0, 0, 1, 0], [-3, 256], '>i4'],
    [13, [0x3f, 0x80, 0, 0, 0xc0, 0, 0, 0], [1, -2], '>f4'],
    [14, [0x3f, 0xf0, 0, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0], [1, -2], '>f8'],
  ])('of type %i are read, packed or not', async (type, bytes, values, dtype) => {
    const file = Uint8Array.from([0, 0, type, 2, 0, 0, 0, 1, 0, 0, 0, 2, ...bytes])
    for (const brought of [file, new Uint8Array(gzipSync(file))]) {
      const read = await readArrays(brought)
      const [found] = read.ok ? read.value : []
      expect(found?.array).toMatchObject({ dtype, shape: [1, 2] })
      expect(Array.from((found?.array.values ?? []) as ArrayLike<number>)).toEqual(values)
    }
    expect(readIdx(file.subarray(0, -1)).ok).toBe(false)
  })

  test('packed ones that are damaged are refused', async () => {
    const packed = new Uint8Array(gzipSync(new Uint8Array(1000)))
    const read = await readArrays(packed.slice(0, -9))
    expect(!read.ok && read.problems[0]?.code).toBe('array-gzip-damaged')
  })
})

describe('tables of pixels', () => {
  const names = Array.from({ length: 16 }, (_, i) => `pixel${i}`)
  const row = names.map((_, i) => i * 17)

  test.each(['\n', '\r\n', '\r'])('as Kaggle has them, with lines ending in %j', async (end) => {
    const text =
      [
        ['label', ...names],
        [7, ...row],
        [3, ...row.toReversed()],
      ].join(end) + end
    const read = await readArrays(utf8(text))
    const [pixels, labels] = read.ok ? read.value : []
    expect(pixels).toEqual({
      key: 'pixels',
      array: { dtype: '|u1', shape: [2, 16], values: Uint8Array.from([...row, ...row.toReversed()]) },
    })
    expect(labels?.array).toEqual({ dtype: '<i4', shape: [2], values: Int32Array.from([7, 3]) })
  })

  test('with labels of text at the end, and fractions', async () => {
    const read = await readArrays(
      utf8(
        [
          [...names, 'class'],
          [...row.map(() => 0.5), '"cat"'],
        ].join('\n'),
      ),
    )
    const [pixels, labels] = read.ok ? read.value : []
    expect(pixels?.array.values).toEqual(new Float32Array(16).fill(0.5))
    expect(labels?.array.values).toEqual(['cat'])
  })

  test('without a header, with the label first or without labels', async () => {
    const line = (count: number) => Array.from({ length: count }, (_, i) => i % 256).join(',')
    const labelled = await readArrays(utf8(`${line(785)}\n${line(785)}`))
    expect(labelled.ok && labelled.value.map(({ array }) => array.shape)).toEqual([[2, 784], [2]])
    const bare = await readArrays(utf8(`${line(784)}\n`))
    expect(bare.ok && bare.value.map(({ array }) => array.shape)).toEqual([[1, 784]])
  })

  test.each([
    ['a word among the pixels', [...row.slice(1), 'dog'], 'array-pixel'],
    ['nothing among the pixels', [...row.slice(1), ''], 'array-pixel'],
    ['a row that is too short', row.slice(1), 'array-pixel-row'],
    ['a row that is too long', [...row, 1], 'array-pixel-row'],
  ])('%s is told', async (_, wrong, code) => {
    const read = await readArrays(
      utf8(
        [
          ['label', ...names],
          [1, ...row],
          [1, ...wrong],
        ].join('\n'),
      ),
    )
    expect(!read.ok && read.problems[0]).toMatchObject({ code, values: { row: 2 } })
  })

  test('other tables and texts are none', async () => {
    for (const text of ['a,b,c\n1,2,3', 'hello', Array.from({ length: 30 }, (_, i) => i + 1990).join(',')]) {
      const read = await readArrays(utf8(text))
      expect(!read.ok && read.problems[0]?.code).toBe('array-no-kind')
    }
  })
})

describe('what is known of an array', () => {
  test('numbers have their range, and what is not finite is counted', () => {
    const values = Float64Array.of(Number.NaN, -0, 2.5, Number.POSITIVE_INFINITY)
    expect(describeArray({ dtype: '<f8', shape: [2, 2], values })).toEqual({
      dtype: '<f8',
      shape: [2, 2],
      first: ['NaN', 0, 2.5, 'Infinity'],
      range: [0, 2.5],
      notFinite: 2,
      fractions: true,
    })
  })

  test('labels are counted in order, text by its code points', () => {
    const labels = describeArray({ dtype: '<i4', shape: [4, 1], values: Int32Array.of(10, 9, 10, -1) }).labels
    expect(labels).toEqual([
      [-1, 1],
      [9, 1],
      [10, 2],
    ])
    const words = describeArray({ dtype: '<U2', shape: [3], values: ['ä', 'Z', 'ä'] })
    expect([words.labels, words.texts]).toEqual([
      [
        ['Z', 1],
        ['ä', 2],
      ],
      undefined,
    ])
    expect(describeArray({ dtype: '<U2', shape: [2], values: ['b', 'a'] }).texts).toEqual(['b', 'a'])
  })

  test('one-hot answers are seen, and others are not', () => {
    const hot = (...values: number[]) =>
      describeArray({ dtype: '|u1', shape: [2, 3], values: Uint8Array.from(values) }).oneHot
    expect(hot(0, 1, 0, 0, 1, 0)).toEqual([0, 2, 0])
    expect(hot(0, 1, 0, 0, 1, 1)).toBeUndefined()
    expect(hot(0, 1, 0, 0, 0, 0)).toBeUndefined()
    expect(hot(0, 2, 0, 0, 1, 0)).toBeUndefined()
  })
})

describe('what arrays are for', () => {
  const x = { dtype: '|u1', shape: [60, 28, 28], first: [] }
  const y = { dtype: '|u1', shape: [60], first: [] }
  const names = { dtype: '<U1', shape: [2], first: [], texts: ['a', 'b'] }

  test.each([
    ['X_train.npy y_train.npy X_test.npy y_test.npy', 'x-train y-train x-test y-test'],
    ['xtrain.npy YTrain.npy x_val.npy y_val.npy', 'x-train y-train x-validation y-validation'],
    ['train_images.npy train_labels.npy test_images.npy', 'x-train y-train x-test'],
    [
      'train-images-idx3-ubyte.gz train-labels-idx1-ubyte.gz t10k-images-idx3-ubyte t10k-labels.idx1-ubyte',
      'x-train y-train x-test y-test',
    ],
    [
      'mnist.npz:x_train mnist.npz:y_train mnist.npz:x_test mnist.npz:y_test',
      'x-train y-train x-test y-test',
    ],
    ['a.npz:x_train a.npz:y_train a.npz:names', 'x-train y-train class-names'],
    ['train.npz:x train.npz:y test.npz:x test.npz:y', 'x-train y-train x-test y-test'],
    ['mnist_train.csv:pixels mnist_train.csv:labels mnist_test.csv:pixels', 'x-train y-train x-test'],
    ['data.npz:arr_0:x data.npz:arr_1:y', 'x-train y-train'],
    ['images.npy labels.npy other.npy:x', 'x-train y-train unused'],
    ['train/images.npy train/labels.npy test/images.npy test/labels.npy', 'x-train y-train x-test y-test'],
    ['test/X.npy test/y.npy', 'x-train y-train'],
    ['a.npy:x b.npy:x c.npy:y', 'unused unused unused'],
    ['X_train.npy train_images.npy:x y_train.npy', 'x-train unused y-train'],
  ])('%s: %s', (brought, roles) => {
    const arrays = brought.split(' ').map((told) => {
      const [name = '', key] = told.split(':')
      const isAnswer = /(^|[_:/-])y|label|idx1/i.test(told)
      const facts = told.endsWith('names') ? names : isAnswer ? y : x
      return {
        name,
        ...(key && key !== 'x' && key !== 'y' ? { key } : name.endsWith('npz') && { key }),
        ...facts,
      }
    })
    expect(guessRoles(arrays).join(' ')).toBe(roles)
  })
})
