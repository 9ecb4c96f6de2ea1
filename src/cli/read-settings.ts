import type { Json } from '../graph/base/json.ts'
import type { CheckedGraph } from '../graph/check/checked-graph.ts'
import type { Operation } from '../graph/document/operation.ts'
import type { Terminal } from './terminal.ts'

/**
 * The operations that `--set NODE.PARAM=VALUE` stands for. A value is JSON (`0.01`, `[3,3]`, `true`) or else text.
 * Says what is wrong and returns nothing when a setting fits no parameter of the graph; whether the value is allowed
 * is left to the check.
 */
export function readSettings(
  settings: readonly string[],
  graph: CheckedGraph,
  terminal: Terminal,
): readonly Operation[] | undefined {
  const operations: Operation[] = []
  for (const setting of settings) {
    const [, id = '', param = '', value = ''] = /^([^.=]+)\.([^=]+)=(.*)$/s.exec(setting) ?? []
    const declared = graph.node(id)?.definition?.params ?? {}
    if (!Object.hasOwn(declared, param)) {
      terminal.note(terminal.say('bad-setting', { value: setting }))
      return undefined
    }
    operations.push({ kind: 'set-param', id, param, value: jsonOr(value) })
  }
  return operations
}

function jsonOr(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return text
  }
}
