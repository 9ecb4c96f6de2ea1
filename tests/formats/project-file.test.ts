import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashContent } from '../../src/contents/hash-content.ts'
import { keepContents } from '../../src/contents/keep-contents.ts'
import { memoryContents } from '../../src/contents/memory-contents.ts'
import { referencedContents } from '../../src/contents/referenced-contents.ts'
import { fileOfBytes } from '../../src/export/file-of-bytes.ts'
import { PackedValueFault, packValue, unpackValue } from '../../src/formats/project/pack-value.ts'
import type { PortableRun } from '../../src/formats/project/project-parts.ts'
import { readProject } from '../../src/formats/project/read-project.ts'
import { writeProject } from '../../src/formats/project/write-project.ts'

const MOST = 1_000_000

const numbers = fc.oneof(
  fc.float32Array(),
  fc.float64Array(),
  fc.uint8Array(),
  fc.int32Array(),
  fc.uint16Array(),
)
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: false }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.string(),
    numbers,
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
  ),
})).value

const run: PortableRun = {
  trainer: 'trainer',
  run: 'r1',
  plan: 'p',
  savedAt: 5,
  data: { loss: [1, Number.NaN] },
  weights: { values: new Float32Array([1, 2, 3]) },
}

async function projectOf(graph: string, contents = memoryContents(), runs: readonly PortableRun[] = []) {
  return fileOfBytes(
    writeProject({ graph, contents: referencedContents(graph, contents), runs }),
    'application/zip',
  )
}

describe('plain data', () => {
  test('comes back as it was packed, typed arrays and numbers that JSON does not know included', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(unpackValue(packValue(value))).toStrictEqual(value)
      }),
    )
  })

  test('that was tampered with is refused and never more than it says', () => {
    const { text, bytes } = packValue({ weights: new Float32Array(4) })
    for (const place of [
      '["Float32Array",0,5]',
      '["Float32Array",-4,4]',
      '["Float32Array",0.5,1]',
      '["Function",0,1]',
      '7',
    ])
      expect(() => unpackValue({ text: text.replace('["Float32Array",0,4]', place), bytes })).toThrow(
        PackedValueFault,
      )
    expect(() => unpackValue({ text: '['.repeat(200_000), bytes })).toThrow(PackedValueFault)
  })
})

describe('a project file', () => {
  test('holds the graph, what it names by content, also by way of a list, and the runs', async () => {
    const contents = memoryContents()
    const bytes = (text: string) => new TextEncoder().encode(text)
    const [picture = '', lonely = ''] = await contents.put([bytes('a picture'), bytes('of nobody')])
    const [list = ''] = await contents.put([bytes(JSON.stringify({ pictures: [{ content: picture }] }))])
    const graph = JSON.stringify({ nodes: { mine: { collection: list } } })
    const read = await readProject(await projectOf(graph, contents, [run]), MOST)
    if (!read.ok) throw new Error(read.problems[0]?.code)
    expect(new TextDecoder().decode(read.value.graph)).toBe(graph)
    expect(read.value.runs).toEqual([run])
    expect(read.value.problems).toEqual([])
    const here = memoryContents()
    expect(await keepContents(read.value.contents, here)).toBe(0)
    expect(await here.has([list, picture, lonely])).toEqual([true, true, false])
  })

  test('of the same project is the same, byte for byte', async () => {
    const [one, two] = [
      await projectOf('{}', memoryContents(), [run]),
      await projectOf('{}', memoryContents(), [run]),
    ]
    expect(await hashContent(new Uint8Array(await one.arrayBuffer()))).toBe(
      await hashContent(new Uint8Array(await two.arrayBuffer())),
    )
  })

  test('with other bytes under a name than the name says keeps the rest and counts them', async () => {
    const contents = memoryContents()
    const [hash = ''] = await contents.put([new TextEncoder().encode('a picture, as it is')])
    const file = await projectOf(JSON.stringify({ content: hash }), contents)
    const text = new TextDecoder('latin1').decode(await file.arrayBuffer())
    const changed = Uint8Array.from(text.replace('as it is', 'as it was'.slice(0, 8)), (letter) =>
      letter.charCodeAt(0),
    )
    const read = await readProject(new Blob([changed]), MOST)
    if (!read.ok) throw new Error(read.problems[0]?.code)
    expect(await keepContents(read.value.contents, memoryContents())).toBe(1)
  })

  test('that is damaged anywhere is refused with a problem, or gives what is left of it', async () => {
    const whole = new Uint8Array(
      await (await projectOf('{"nodes":{}}', memoryContents(), [run])).arrayBuffer(),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(whole.length),
        fc.boolean(),
        async (changes, length, isCut) => {
          const bytes = whole.slice(0, isCut ? length : whole.length)
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
          const read = await readProject(new Blob([bytes]), MOST)
          if (read.ok) await keepContents(read.value.contents, memoryContents())
          else expect(read.problems[0]?.code).toMatch(/^(zip|project-file)-/)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('without a graph, or with one that nobody could have made, says so', async () => {
    const codeOf = async (graph: string, most: number) => {
      const read = await readProject(await projectOf(graph), most)
      return read.ok ? undefined : read.problems[0]?.code
    }
    expect(await codeOf('x'.repeat(2000), 1000)).toBe('project-file-graph-large')
  })
})
