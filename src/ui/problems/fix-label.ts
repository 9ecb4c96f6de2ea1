import type { Json } from '../../graph/base/json.ts'
import type { CheckedNode } from '../../graph/check/checked-graph.ts'
import type { Fix } from '../../graph/document/problem.ts'
import type { NodeDefinition } from '../../graph/node/define-node.ts'
import type { Registry } from '../../graph/node/registry.ts'
import type { TextTools } from '../base/language/text-tools.ts'

/** What the button of a fix says it will do: `Put a Flatten in between`. */
export function fixLabel(
  fix: Fix,
  registry: Registry,
  { t, language, number }: TextTools,
  /** The node the fix changes: the problem's own unless the fix names another. */
  changed: CheckedNode | undefined,
): string {
  const title = (definition: NodeDefinition | undefined) => definition?.text[language].title ?? ''
  switch (fix.kind) {
    case 'insert':
    case 'insert-after':
      return t('node.fix.insert', { title: title(registry.get(fix.type)) })
    case 'feed':
      return t('node.fix.feed', { title: title(registry.get(fix.type)) })
    case 'unwire':
      return t('node.fix.unwire')
    case 'set': {
      const text = changed?.definition?.text[language].params[fix.param]
      const param = text?.label ?? fix.param
      const value = written(fix.value)
      if (value === undefined) return t('node.fix.mend', { param })
      return t(fix.node ? 'node.fix.set-at' : 'node.fix.set', {
        param,
        value: text?.options?.[value] ?? value,
        title: title(changed?.definition),
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
