import { FORMAT_IDS, FORMATS, type FormatId } from '../../export/formats.ts'
import {
  NETWORK_FORMAT_IDS,
  NETWORK_FORMATS,
  type NetworkFormatId,
} from '../../export/networks/network-formats.ts'
import type { Terminal } from '../terminal.ts'

/** What is written: the graph, a picture of it, the data that leaves a node, or the network of a trainer. */
export type ExportTarget =
  | { readonly kind: 'graph'; readonly format: FormatId }
  | { readonly kind: 'picture' }
  | { readonly kind: 'data'; readonly node: string }
  | { readonly kind: 'network'; readonly format: NetworkFormatId }

/** Data leaves as this, and so do weights. */
const ARRAYS: NetworkFormatId = 'npz'
/** A picture that carries the graph; pixels need a browser. */
export const PICTURE = 'svg'
const IDS: readonly string[] = [...FORMAT_IDS, PICTURE, ...NETWORK_FORMAT_IDS]

/**
 * What `--to NAME` means, or without it the end of the file's name where that tells one alone. Says what is wrong and
 * returns nothing else.
 */
export function exportTarget(
  asked: string | undefined,
  file: string,
  node: string | undefined,
  terminal: Terminal,
): ExportTarget | undefined {
  const ending = IDS.filter((id) => file.endsWith(`.${extensionOf(id)}`))
  const id = asked ?? (ending.length === 1 ? ending[0] : undefined)
  if (id === 'png' || (id === undefined && file.endsWith('.png'))) {
    terminal.note(terminal.say('no-png'))
    return undefined
  }
  if (id === undefined || !IDS.includes(id)) {
    const known = IDS.join(', ')
    terminal.note(
      id === undefined
        ? terminal.say('which-format', { known })
        : terminal.say('not-a-format', { value: id, known }),
    )
    return undefined
  }
  if (node !== undefined && id !== ARRAYS) {
    terminal.note(terminal.say('node-without-npz'))
    return undefined
  }
  if (node !== undefined) return { kind: 'data', node }
  if (id === PICTURE) return { kind: 'picture' }
  const format = FORMAT_IDS.find((each) => each === id)
  return format ? { kind: 'graph', format } : { kind: 'network', format: id as NetworkFormatId }
}

function extensionOf(id: string): string {
  if (id === PICTURE) return PICTURE
  return { ...FORMATS, ...NETWORK_FORMATS }[id as FormatId | NetworkFormatId].extension
}

/** The formats with what each is good for, a line each, as the help lists them. */
export function formatsIn(terminal: Terminal): string {
  const { formats, networkFormats } = terminal.words
  const summaries = [
    ...FORMAT_IDS.map((id) => [id, formats[id].summary] as const),
    [PICTURE, terminal.say('picture-summary')] as const,
    ...NETWORK_FORMAT_IDS.map((id) => [id, networkFormats[id].summary] as const),
  ]
  const widest = Math.max(...summaries.map(([id]) => id.length))
  return summaries.map(([id, summary]) => `  ${id.padEnd(widest)}  ${summary}`).join('\n')
}
