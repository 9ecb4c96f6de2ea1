import type { Json } from '../../graph/base/json.ts'
import type { NodeWord, Text } from '../../graph/base/text.ts'
import type { CheckedGraph, CheckedNode } from '../../graph/check/checked-graph.ts'
import { nodeTitle } from '../../graph/check/node-title.ts'
import { flatteningBefore } from '../../graph/check/put-before.ts'
import { resolveFix } from '../../graph/check/resolve-fix.ts'
import type { Fix, Problem } from '../../graph/document/problem.ts'
import type { Registry } from '../../graph/node/registry.ts'
import type { TextTools } from '../base/language/text-tools.ts'

/** What the button of a problem's fix says it will do; nothing where there is no fix, or none in the graph as it is. */
export function fixText(
  graph: CheckedGraph,
  registry: Registry,
  problem: Problem,
  tools: TextTools,
): string | undefined {
  const fix = resolveFix(graph.document, registry, problem)
  if (!fix) return undefined
  const elsewhere = fix.kind === 'set' ? fix.node : undefined
  const changed = elsewhere ?? problem.node
  const other =
    fix.kind === 'before-flat' ? flatteningBefore(graph.document, registry, problem.node ?? '') : undefined
  const named = fix.kind === 'wire' ? fix.from[0] : (elsewhere ?? other)
  return fixLabel(fix, tools, graph.node(changed ?? ''), named && nodeTitle(graph, named))
}

/** What the button of a fix says it will do: `Put a Flatten in between`. */
export function fixLabel(
  fix: Fix,
  { t, node, number }: TextTools,
  /** The node the fix changes: the problem's own unless the fix names another. */
  changed: CheckedNode | undefined,
  /** Of another node that has to do with it. */
  other: Text | NodeWord = '',
): string {
  const title = (type: string) => node(type)?.title ?? ''
  switch (fix.kind) {
    case 'insert':
    case 'insert-after':
      return t('node.fix.insert', { title: title(fix.type) })
    case 'feed':
      return t('node.fix.feed', { title: title(fix.type) })
    case 'replace':
      return t('node.fix.replace', { title: title(fix.type) })
    case 'unwire':
    case 'clear':
    case 'open-circle':
      return t('node.fix.unwire')
    case 'wire':
      return t('node.fix.wire', { title: other })
    case 'before-flat':
      return t('node.fix.before', { title: other })
    case 'take-out':
      return t('node.fix.take-out')
    case 'supply':
      return t('node.fix.supply')
    case 'set': {
      const text = changed?.definition && node(changed.definition.type)?.params[fix.param]
      const param = text?.label ?? fix.param
      const value = written(fix.value)
      if (value === undefined) return t('node.fix.mend', { param })
      return t(fix.node ? 'node.fix.set-at' : 'node.fix.set', {
        param,
        value: text?.options?.[value] ?? value,
        title: other,
      })
    }
  }

  /** Short values in words; a table or a grid is too much for a button. */
  function written(value: Json): string | undefined {
    if (typeof value === 'number') return number(value)
    if (typeof value === 'boolean') return t(value ? 'node.fix.on' : 'node.fix.off')
    if (typeof value === 'string') return value
    return Array.isArray(value) && value.every(Number.isFinite) ? value.join('×') : undefined
  }
}
