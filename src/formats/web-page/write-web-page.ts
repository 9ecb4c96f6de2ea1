import { type Language, textIn } from '../../graph/base/text.ts'
import { toBase64 } from './base64.ts'
import type { PageContents, PageModel } from './page-contents.ts'
import { beginOf, END, PAGE_MARKS, type PagePart } from './page-parts.ts'

export interface WebPage {
  readonly contents: PageContents
  readonly model: PageModel
  /** Of each weight of the model. */
  readonly weights: readonly Float32Array[]
  /** The graph file, so that the page can be opened in the app again. */
  readonly graph: string
}

/**
 * A page that runs by itself: one HTML file with TensorFlow.js, the network and what shows it, that asks nothing of any
 * network. The same page gives the same bytes: it holds no clock.
 */
export async function writeWebPage(page: WebPage, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  // Large, and the same for every network: made by scripts/build-web-page.js.
  const { default: shell } = await import('./generated/page.html?raw')
  // The graph first: what a file is, is told by its beginning.
  const parts = [
    part('graph', escapedJson(page.graph)),
    part('contents', escapedJson(JSON.stringify(page.contents))),
    part('model', escapedJson(JSON.stringify(page.model))),
    part('weights', toBase64(bytesOf(page.weights))),
  ]
  const html = put(shell, PAGE_MARKS.title, escapedText(textIn(page.contents.title, language)))
  return new TextEncoder().encode(put(html, PAGE_MARKS.parts, parts.join('\n')))
}

const part = (name: PagePart, text: string): string => `${beginOf(name)}${text}${END}`

/** No `$` in what is put in means anything, and the mark is there once. */
function put(html: string, mark: string, text: string): string {
  const at = html.indexOf(mark)
  if (at < 0) throw new Error(`the page has no place for ${mark}`)
  return html.slice(0, at) + text + html.slice(at + mark.length)
}

/** JSON that ends no script: in it `<` stands in texts only, and a text may say it by its number. */
function escapedJson(json: string): string {
  return json.replaceAll('<', '\\u003c')
}

function escapedText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** One after another, little-endian, as every machine has them that runs a browser today. */
function bytesOf(weights: readonly Float32Array[]): Uint8Array {
  const all = new Float32Array(weights.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const values of weights) {
    all.set(values, at)
    at += values.length
  }
  return new Uint8Array(all.buffer)
}
