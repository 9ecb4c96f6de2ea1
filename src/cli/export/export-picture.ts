import { registry } from '../../../nodes/registry.ts'
import { lookup } from '../../graph/base/lookup.ts'
import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { wording } from '../../graph/words/words.ts'
import { drawGraph } from '../../ui/graph-picture/draw-graph.ts'
import type { Terminal } from '../terminal.ts'
import { writeOut } from './write-out.ts'

/** `faltwerk export FILE --to svg`: the picture of the graph that carries it, on white. */
export function exportPicture(graph: CheckedGraph, to: string, terminal: Terminal): Promise<number> {
  const { words, language } = terminal
  const { svg } = drawGraph({
    graph,
    registry,
    white: true,
    tools: {
      language,
      t: (key, values) => terminal.say(key, values),
      text: (text) => wording(text, words),
      node: (type) => lookup(words.nodes, type),
    },
  })
  return writeOut(to, new Blob([svg], { type: 'image/svg+xml' }), terminal)
}
