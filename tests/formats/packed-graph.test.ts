import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { expect, test } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { packText } from '../../src/formats/link/pack-text.ts'
import { packGraph, readPackedGraph } from '../../src/formats/link/packed-graph.ts'
import { unpackText } from '../../src/formats/link/unpack-text.ts'
import { sameJson } from '../../src/graph/base/json.ts'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'
import { built } from '../graph/arbitrary-document.ts'

const parsed = (text: string) => {
  const read = parseDocument(text, registry)
  if (!read.ok) throw new Error('no graph')
  return read.value.document
}

const shipped = readdirSync('graphs').map((file) => parsed(readFileSync(`graphs/${file}`, 'utf8')))

/** Bytes as a link has them. */
const asLink = (...bytes: Uint8Array[]) => `1${Buffer.concat(bytes).toString('base64url')}`

const codeOf = (packed: string, most = 1e6) => {
  const read = unpackText(packed, most, 'link')
  return read.ok ? 'fine' : read.problems[0]?.code
}

test('a graph that was packed is the same graph again', () => {
  const isSameAgain = (document: GraphDocument) => {
    const packed = packGraph(document)
    expect(packed).toMatch(/^1[\w-]+$/)
    const read = readPackedGraph(packed, registry, 'link')
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    expect(sameJson({ ...read.value.document, id: document.id }, document)).toBe(true)
    expect(packGraph({ ...document, id: 'another' })).toBe(packed)
  }
  for (const document of shipped) isSameAgain(document)
  fc.assert(fc.property(built, isSameAgain), { seed: 13, numRuns: 50 })
})

test('whatever letters a text has, they are unpacked as they were', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      expect(unpackText(packText(text), 1e6, 'link')).toEqual({ ok: true, value: text })
    }),
    { seed: 7 },
  )
})

test('every graph that ships makes a link of less than 4,000 letters', () => {
  expect(Math.max(...shipped.map((document) => packGraph(document).length))).toBeLessThan(4000)
})

test('one letter more, less or changed is noticed', () => {
  const packed = packGraph(shipped[0]!)
  fc.assert(
    fc.property(fc.nat(packed.length - 1), fc.constantFrom('', 'A', 'z', '-', '%', 'ü'), (at, letter) => {
      const changed = packed.slice(0, at) + letter + packed.slice(at + 1)
      // The last letter of base64 has bits that stand for nothing.
      if (changed !== packed && at < packed.length - 1) expect(codeOf(changed)).not.toBe('fine')
    }),
    { seed: 5, numRuns: 300 },
  )
  for (let length = 0; length < packed.length - 1; length += 7)
    expect(codeOf(packed.slice(0, length))).toBe('packed-damaged')
})

test('a link that would unpack to more than a graph may have is given up before it fills the memory', () => {
  const bomb = deflateSync(new Uint8Array(2 ** 28), { level: 9 })
  const before = process.memoryUsage().rss
  expect(codeOf(asLink(new Uint8Array(4), bomb))).toBe('packed-too-large')
  expect(process.memoryUsage().rss - before).toBeLessThan(1e8)
})

test('a link that is no graph, or of a newer kind, says so', () => {
  expect(codeOf('2abc')).toBe('packed-newer')
  for (const packed of ['', '1', '1====', 'abc', '1AAAA', '1AAAAAA', `1${'A'.repeat(10_000_000)}`])
    expect(codeOf(packed), packed.slice(0, 20)).toBe('packed-damaged')
  const codes = (text: string) => {
    const read = readPackedGraph(packText(text), registry, 'link')
    return read.ok ? [] : read.problems.map(({ code }) => code)
  }
  expect(codes('[1, 2]')).toEqual(['packed-no-graph', 'file-not-a-graph'])
  expect(codes('{"format": 1')).toEqual(['packed-no-graph', 'file-not-json'])
  expect(codes('{"format": 99, "nodes": {}}')).toEqual(['packed-newer'])
})
