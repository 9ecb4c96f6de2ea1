import { describe, expect, test } from 'vitest'
import { askLayersModel } from '../../../src/engine/previews/ask-layers-model.ts'
import type { AskLayersModel, NetworkToExport } from '../../../src/export/networks/network-format.ts'
import { page } from '../../../src/export/networks/page/page.ts'
import type { PortableNetwork } from '../../../src/formats/networks/portable-network.ts'
import type { PageContents } from '../../../src/formats/web-page/page-contents.ts'
import { graphOfWebPage } from '../../../src/formats/web-page/read-web-page.ts'
import type { Text } from '../../../src/graph/base/text.ts'
import type { GraphDocument } from '../../../src/graph/document/document.ts'
import { serializeDocument } from '../../../src/graph/file/serialize-document.ts'
import { ownAnswers } from '../../../testing/own-answers.ts'
import { randomExamples, randomNetwork } from '../../../testing/random-networks.ts'

/** What breaks out of a page that escapes too little, and what is no Latin. */
const HOSTILE =
  '</script><script>alert(1)</script><!--<script> </title> "\'`&amp; $& $1 \u2028 🦊 שלום {name} \\u003c'
const ask: AskLayersModel = (question) => askLayersModel(question as Parameters<typeof askLayersModel>[0])
const seeds = [1, 5, 9, 14, 23, 37, 44, 58]

async function write(network: PortableNetwork, document: GraphDocument): Promise<string> {
  const bytes = await page.write({ network, document, language: 'en' } as NetworkToExport)
  return new TextDecoder().decode(bytes as Uint8Array)
}

function contentsOf(html: string): PageContents {
  const [, text = ''] = /id="faltwerk-contents">(.*?)<\/script>/s.exec(html) ?? []
  return JSON.parse(text)
}

/** How often what could end or begin a script stands in it. */
const scriptMarks = (html: string) => html.match(/<\/?script|<!--|<\/title/gi)?.length

describe('a self-running page', () => {
  test.each(seeds)('gives the answers of the network, read back with stock layers: seed %i', async (seed) => {
    const random = randomNetwork(seed)
    const { network, document } = random
    const [count, examples] = [4, randomExamples(random, 4)]
    const html = await write(network, document)
    const file = new TextEncoder().encode(html)
    const raw = { values: examples, shape: network.inputShape, count }
    const theirs = await page.answers(file, raw, ask, { network, document } as NetworkToExport)
    const own = await ownAnswers(network, examples)
    expect(theirs).toHaveLength(own.length)
    const largest = own.reduce((most, value) => Math.max(most, Math.abs(value)), 1)
    const apart = own.map((value, at) => Math.abs(value - (theirs[at] ?? Number.NaN)) / largest)
    expect(Math.max(...apart)).toBeLessThan(1e-5)
  })

  test('is the same, byte for byte, whenever it is written', async () => {
    const { network, document } = randomNetwork(3)
    expect(await write(network, document)).toBe(await write(network, document))
  })

  test('holds the graph it was made of', async () => {
    const { network, document } = randomNetwork(3)
    expect(JSON.parse(graphOfWebPage(await write(network, document)) ?? '')).toEqual(
      JSON.parse(serializeDocument(document)),
    )
    expect(graphOfWebPage('<html><script type="application/json">{}</script>')).toBeUndefined()
  })

  test('says word for word what people called things, whatever it would mean in HTML', async () => {
    const { network, document } = randomNetwork(4)
    const called = (title: Text, name: string) =>
      write(
        { ...network, answer: { kind: 'classes', names: [name, 'b'] } },
        { ...document, title, notes: { note: { text: name, position: { x: 0, y: 0 }, width: 1 } } },
      )
    const [plain, hostile] = [await called('A', 'a'), await called({ en: HOSTILE, de: HOSTILE }, HOSTILE)]
    expect(scriptMarks(hostile)).toBe(scriptMarks(plain))
    const { title, answer } = contentsOf(hostile)
    expect(title).toEqual({ en: HOSTILE, de: HOSTILE })
    expect(answer.names[0]).toBe(HOSTILE)
    expect(JSON.parse(graphOfWebPage(hostile) ?? '').notes.note.text).toBe(HOSTILE)
  })

  test('asks nothing of any network: nothing in it has an address, and its policy allows none', async () => {
    const { network, document } = randomNetwork(2)
    const html = await write(network, document)
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? []
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|http|\*/)
    expect(html).not.toMatch(/<(?:script|link|img|iframe)[^>]*(?:src|href)="(?!data:)/)
    expect(html).not.toContain('sourceMappingURL')
  })

  test('is built for people, not for developers', async () => {
    const { network, document } = randomNetwork(2)
    expect(await write(network, document)).not.toContain('jsxDEV')
  })

  test('keeps the licences of what is in it', async () => {
    const { network, document } = randomNetwork(2)
    const html = await write(network, document)
    expect(html).toContain('Copyright 2024 Google LLC')
    for (const name of ['Faltwerk (MIT)', 'react-dom ', 'intl-messageformat ', '@tensorflow/tfjs 4.22.0'])
      expect(html).toContain(name)
  })
})
