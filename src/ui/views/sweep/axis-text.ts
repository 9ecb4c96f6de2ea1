import type { Json } from '../../../graph/base/json.ts'
import { lookup } from '../../../graph/base/lookup.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import { nodeTitle } from '../../../graph/check/node-title.ts'
import type { SweepAxis, SweepPoint } from '../../../runs/sweep-table.ts'
import type { TextTools } from '../../base/language/text-tools.ts'

/** What a varied parameter and its values are called. */
export interface AxisText {
  readonly name: string
  value(value: Json): string
}

/** Names for all axes of a sweep; with the node where two parameters are called the same. */
export function axisTexts(
  graph: CheckedGraph,
  axes: readonly SweepAxis[],
  { t, text, node: wordsOf, number }: TextTools,
): readonly AxisText[] {
  const labels = axes.map(({ node, param }) => {
    const type = graph.node(node)?.definition?.type ?? ''
    return lookup(wordsOf(type)?.params ?? {}, param)
  })
  const names = axes.map(({ param }, i) => labels[i]?.label ?? param)
  return axes.map(({ node }, i) => ({
    name:
      names.filter((name) => name === names[i]).length > 1
        ? `${text(nodeTitle(graph, node))}: ${names[i]}`
        : (names[i] as string),
    value(value) {
      if (typeof value === 'number') return number(value, { maximumSignificantDigits: 4 })
      if (typeof value === 'boolean') return t(value ? 'sweep.on' : 'sweep.off')
      if (typeof value === 'string') return (labels[i]?.options?.[value] ?? value).split(': ')[0] ?? value
      return Array.isArray(value) ? value.join('×') : JSON.stringify(value)
    },
  }))
}

/** `Learning rate 0.1 · Batch size 64`. */
export function pointText(point: SweepPoint, texts: readonly AxisText[]): string {
  return texts.map(({ name, value }, axis) => `${name} ${value(point.values[axis] ?? null)}`).join(' · ')
}
