import { parseDocument } from '../../graph/file/parse-document.ts'
import type { Registry } from '../../graph/node/registry.ts'
import type { ShippedGraph } from '../types.ts'

/** Reads the files that ship with the app, by name. Throws on one that is no graph: that is a mistake in the program. */
export function readShipped(
  files: Readonly<Record<string, string>>,
  registry: Registry,
): ReadonlyMap<string, ShippedGraph> {
  return new Map(
    Object.entries(files).map(([name, text]) => {
      const parsed = parseDocument(text, registry)
      if (!parsed.ok) throw new Error(`shipped graph is unusable: ${name}: ${parsed.problems[0]?.code}`)
      const { document } = parsed.value
      return [name, { name, title: document.title, summary: document.summary ?? '', document }]
    }),
  )
}
