/** The parts of a page that are data: each lies in a script of its own that no browser runs. */
export const PAGE_PARTS = {
  contents: 'faltwerk-contents',
  model: 'faltwerk-model',
  weights: 'faltwerk-weights',
  graph: 'faltwerk-graph',
} as const

/** What is replaced in the page as it is built. */
export const PAGE_MARKS = { title: '<!--faltwerk:title-->', parts: '<!--faltwerk:parts-->' } as const

export type PagePart = keyof typeof PAGE_PARTS

/** How the script of a part begins; what a person wrote cannot hold it, because every `<` of theirs is escaped. */
export function beginOf(part: PagePart): string {
  const type = part === 'weights' ? 'text/plain' : 'application/json'
  return `<script type="${type}" id="${PAGE_PARTS[part]}">`
}

export const END = '</script>'
