import fc from 'fast-check'
import { decode, encode } from 'fast-png'
import { expect, test } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { packedInPicture } from '../../src/formats/link/graph-in-picture.ts'
import { graphInPng, withGraphInPng } from '../../src/formats/link/graph-in-png.ts'
import { graphInSvg, withGraphInSvg } from '../../src/formats/link/graph-in-svg.ts'
import { packGraph, readPackedGraph } from '../../src/formats/link/packed-graph.ts'
import { sameJson } from '../../src/graph/base/json.ts'
import { built, start } from '../graph/arbitrary-document.ts'

const pixels = { width: 2, height: 2, data: new Uint8Array(16).fill(200), channels: 4, depth: 8 } as const
const png = encode(pixels)
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'

test('a graph that a PNG or an SVG picture carries is the same graph again', () => {
  fc.assert(
    fc.property(built, (document) => {
      const packed = packGraph(document)
      for (const carried of [
        graphInPng(withGraphInPng(png, packed)),
        graphInSvg(withGraphInSvg(svg, packed)),
      ]) {
        expect(carried).toBe(packed)
        const read = readPackedGraph(carried ?? '', registry, 'picture')
        expect(read.ok && sameJson({ ...read.value.document, id: document.id }, document)).toBe(true)
      }
    }),
    { seed: 17, numRuns: 100 },
  )
})

test('a picture that carries a graph shows what it showed, to the last pixel', () => {
  const carrying = decode(withGraphInPng(png, packGraph(start)), { checkCrc: true })
  expect([...carrying.data]).toEqual([...pixels.data])
})

test('a picture that another program has saved anew carries none', async () => {
  const { width, height, data } = decode(withGraphInPng(png, packGraph(start)))
  expect(graphInPng(encode({ width, height, data }))).toBeUndefined()
  expect(
    await packedInPicture(new Blob([encode({ width, height, data }) as Uint8Array<ArrayBuffer>])),
  ).toBeUndefined()
  expect(graphInSvg(svg)).toBeUndefined()
})

test('a program may put the text elsewhere, and a prefix before the element', () => {
  const packed = packGraph(start)
  const asText = encode({ ...pixels, text: { 'faltwerk-graph': packed } })
  expect(graphInPng(asText)).toBe(packed)
  const prefixed = `<metadata id="m1"><fw:faltwerk-graph xmlns:fw="urn:faltwerk:graph">\n  ${packed}\n</fw:faltwerk-graph></metadata>`
  expect(graphInSvg(svg.replace('<rect', `${prefixed}<rect`))).toBe(packed)
})

test('a drawing that begins such an element again and again keeps nobody waiting', () => {
  const begun = performance.now()
  expect(graphInSvg('<svg>'.concat('<faltwerk-graph '.repeat(200_000)))).toBeUndefined()
  expect(performance.now() - begun).toBeLessThan(2000)
})

test('whatever is cut off or changed in a PNG picture, it is looked into without a fault', () => {
  const carrying = withGraphInPng(png, packGraph(start))
  fc.assert(
    fc.property(
      fc.nat(carrying.length),
      fc.array(fc.tuple(fc.nat(carrying.length - 1), fc.nat(255))),
      (cut, changes) => {
        const bytes = carrying.slice(0, cut)
        for (const [at, byte] of changes) if (at < cut) bytes[at] = byte
        const packed = graphInPng(bytes)
        if (packed !== undefined) readPackedGraph(packed, registry, 'picture')
      },
    ),
    { seed: 19, numRuns: 500 },
  )
})
