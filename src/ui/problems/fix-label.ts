import type { Json } from '../../graph/base/json.ts'
import type { CheckedNode } from '../../graph/check/checked-graph.ts'
import type { Fix } from '../../graph/document/problem.ts'
import type { TextTools } from '../base/language/text-tools.ts'

/** What the button of a fix says it will do: `Put a Flatten in between`. */
export function fixLabel(
  fix: Fix,
  { t, node, number }: TextTools,
  /** The node the fix changes: the problem's own unless the fix names another. */
  changed: CheckedNode | undefined,
): string {
  const title = (type: string) => node(type)?.title ?? ''
  switch (fix.kind) {
    case 'insert':
    case 'insert-after':
      return t('node.fix.insert', { title: title(fix.type) })
    case 'feed':
      return t('node.fix.feed', { title: title(fix.type) })
    case 'unwire':
      return t('node.fix.unwire')
    case 'set': {
      const text = changed?.definition && node(changed.definition.type)?.params[fix.param]
      const param = text?.label ?? fix.param
      const value = written(fix.value)
      if (value === undefined) return t('node.fix.mend', { param })
      return t(fix.node ? 'node.fix.set-at' : 'node.fix.set', {
        param,
        value: text?.options?.[value] ?? value,
        title: title(changed?.definition?.type ?? ''),
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
