import { fromBase64 } from '../formats/web-page/base64.ts'
import type { PageContents, PageModel } from '../formats/web-page/page-contents.ts'
import { PAGE_PARTS, type PagePart } from '../formats/web-page/page-parts.ts'

/** What the page was written with. */
export interface PageData {
  readonly contents: PageContents
  readonly model: PageModel
  readonly weights: Uint8Array<ArrayBuffer>
  readonly graph: string
}

export function pageData(): PageData {
  return {
    contents: JSON.parse(textOf('contents')),
    model: JSON.parse(textOf('model')),
    weights: fromBase64(textOf('weights')),
    graph: textOf('graph'),
  }
}

function textOf(part: PagePart): string {
  return document.getElementById(PAGE_PARTS[part])?.textContent ?? ''
}
