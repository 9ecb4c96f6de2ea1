import { fromBase64 } from './base64.ts'
import type { PageModel } from './page-contents.ts'
import { beginOf, END, type PagePart } from './page-parts.ts'

/** The graph file in a self-running page; nothing where the text is no such page. */
export function graphOfWebPage(html: string): string | undefined {
  return textOf(html, 'graph')
}

/**
 * The network in a page that was written here.
 * @throws {Error} where it is none
 */
export function readWebPage(html: string): {
  readonly model: PageModel
  /** Of all weights, one after another. */
  readonly weights: Float32Array<ArrayBuffer>
} {
  const [model, weights] = [textOf(html, 'model'), textOf(html, 'weights')]
  if (model === undefined || weights === undefined) throw new Error('the page holds no network')
  return { model: JSON.parse(model), weights: new Float32Array(fromBase64(weights).buffer) }
}

function textOf(html: string, part: PagePart): string | undefined {
  const begin = beginOf(part)
  const at = html.indexOf(begin)
  const end = at < 0 ? -1 : html.indexOf(END, at)
  return end < 0 ? undefined : html.slice(at + begin.length, end)
}
