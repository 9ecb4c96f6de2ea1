import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { graphInSvg } from '../../src/formats/link/graph-in-svg.ts'
import { packGraph } from '../../src/formats/link/packed-graph.ts'
import { check } from '../../src/graph/check/check.ts'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'
import { makeText } from '../../src/ui/base/language/text-tools.ts'
import { COLOURS } from '../../src/ui/graph-picture/colours.ts'
import { drawGraph } from '../../src/ui/graph-picture/draw-graph.ts'
import { MOST_PIXELS, MOST_SIDE, scaleWithin } from '../../src/ui/graph-picture/graph-png.ts'
import { cutText, textWidth, wrapText } from '../../src/ui/graph-picture/set-text.ts'
import { WORDS } from '../../testing/words.ts'
import { built } from '../graph/arbitrary-document.ts'

const tools = makeText(WORDS.de)
const pictureOf = (document: GraphDocument, white = false) =>
  drawGraph({ graph: check(document, registry), registry, tools, white })

/** Fails where an element is not closed in the order in which it was opened, or a sign of XML stands in a text. */
function expectWellFormed(svg: string): void {
  const open: string[] = []
  for (const [, between = '', end, name = '', attributes = '', single] of svg.matchAll(
    /([^<]*)(?:<(\/?)([\w-]+)((?:\s[\w:-]+="[^"<]*")*)(\/?)>)/gy,
  )) {
    expect(between).not.toMatch(/&(?!(amp|lt|gt|quot);)|>/)
    expect(attributes).not.toMatch(/&(?!(amp|lt|gt|quot);)/)
    if (end) expect(open.pop()).toBe(name)
    else if (!single) open.push(name)
  }
  expect(open).toEqual([])
  expect(svg.trimEnd().endsWith('</svg>')).toBe(true)
}

const shipped = readdirSync('graphs').map((file) => {
  const read = parseDocument(readFileSync(`graphs/${file}`, 'utf8'), registry)
  if (!read.ok) throw new Error(file)
  return read.value.document
})

describe('the picture of a graph', () => {
  test('is well-formed whatever the graph says, and carries it', () => {
    fc.assert(
      fc.property(built, (document) => {
        const { svg } = pictureOf(document)
        expectWellFormed(svg)
        expect(graphInSvg(svg)).toBe(packGraph(document))
      }),
      { seed: 23, numRuns: 40 },
    )
  })

  test.each(shipped.map((document) => [document.id, document] as const))(
    'of %s shows every card in words of the language, and less than 60 kB of it',
    (_, document) => {
      const { svg, width, height } = pictureOf(document)
      expectWellFormed(svg)
      expect(svg.length).toBeLessThan(60_000)
      expect(width).toBeGreaterThan(300)
      expect(height).toBeGreaterThan(150)
      const cards = Object.keys(document.nodes).length
      expect(svg.match(/font-weight="700"/g)).toHaveLength(cards)
      expect(svg).not.toMatch(/NaN|undefined/)
    },
  )

  test('has paper below it, or white to print', () => {
    const [graph] = shipped
    expect(pictureOf(graph!).svg).toContain(`fill="${COLOURS.ground}"`)
    expect(pictureOf(graph!, true).svg).not.toContain(COLOURS.ground)
  })

  test('has the colours of the light theme', () => {
    const tokens = readFileSync('src/ui/base/theme/tokens.css', 'utf8')
    for (const [name, colour] of Object.entries(COLOURS))
      expect(new RegExp(`--${name}: (#[0-9a-f]+);`).exec(tokens)?.[1], name).toBe(colour)
  })

  test('is made smaller than asked for where no canvas is so large', () => {
    expect(scaleWithin({ width: 1000, height: 500 }, 2)).toBe(2)
    const wide = { width: 100_000, height: 100 }
    expect(scaleWithin(wide, 1) * wide.width).toBeCloseTo(MOST_SIDE)
    const large = { width: 20_000, height: 20_000 }
    expect((scaleWithin(large, 4) * large.width) ** 2).toBeCloseTo(MOST_PIXELS, -2)
  })
})

describe('text of a picture', () => {
  test('is cut where it does not fit, never within a letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 20, max: 200 }),
        (text, width) => {
          const cut = cutText(text, width, 13)
          expect(cut === text || textWidth(cut, 13) <= width + 1e-9).toBe(true)
          if (cut !== text) expect(text.startsWith(cut.slice(0, -1))).toBe(true)
        },
      ),
      { seed: 29 },
    )
    expect(cutText('Häufigkeitsverteilungen', 80, 13)).toMatch(/^Häufi.*…$/)
  })

  test('runs in lines that fit, with all its letters', () => {
    const text = 'Donaudampfschifffahrtsgesellschaftskapitän und noch ein paar kurze Wörter'
    const lines = wrapText(text, 120, 14)
    for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(120)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  })
})
