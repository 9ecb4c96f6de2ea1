import type { Json } from '../../graph/base/json.ts'
import type { CheckedNode } from '../../graph/check/checked-graph.ts'
import type { Parameter } from '../../graph/node/parameter.ts'
import { rowsOfGrid } from '../../graph/node/rows-of-grid.ts'
import { showNumber } from '../base/fields/number-text.ts'
import { arrivingClasses } from '../controls/arriving-classes.ts'
import { fitsCard } from '../controls/grid-rows.ts'
import type { PictureTools } from './picture-tools.ts'

/** A parameter as its card shows it: what it is called, and what it is. */
export interface CardRow {
  readonly label: string
  readonly value: string
}

/** The parameters on a card, in words. */
export function cardRows(checked: CheckedNode, tools: PictureTools): readonly CardRow[] {
  const { definition, params } = checked
  if (!definition) return []
  const words = tools.node(definition.type)?.params
  return Object.entries(definition.params).flatMap(([name, parameter]): readonly CardRow[] => {
    if (!parameter.onCard || !(parameter.shown?.(params) ?? true)) return []
    const label = words?.[name]?.label ?? name
    const value = params[name]
    if (parameter.kind === 'choice' && typeof value === 'string') {
      const [short = value] = (words?.[name]?.options?.[value] ?? value).split(': ')
      return [{ label, value: short }]
    }
    if (parameter.kind === 'class' && typeof value === 'number') {
      const named = arrivingClasses(checked, name)?.[value]
      return [{ label, value: named === undefined ? String(value) : tools.text(named) }]
    }
    const [first, ...others] = linesOf(parameter, value, tools)
    if (first === undefined) return []
    return [{ label, value: first }, ...others.map((line) => ({ label: '', value: line }))]
  })
}

/** None for what a card shows as a picture. */
function linesOf(parameter: Parameter, value: Json | undefined, tools: PictureTools): readonly string[] {
  const { language } = tools
  const shown = (number: number) => showNumber(number, language, parameter.kind === 'integer')
  switch (parameter.kind) {
    case 'integer':
    case 'number':
      return typeof value === 'number' ? [shown(value)] : []
    case 'toggle':
      return [tools.t(value === true ? 'picture.yes' : 'picture.no')]
    case 'size':
      return Array.isArray(value) ? [value.map(String).join(' × ')] : []
    case 'classes':
      return Array.isArray(value) ? [value.map(String).join(', ')] : []
    case 'grid':
      if (parameter.editor === 'drawing' || !fitsCard(parameter, value)) return []
      return inColumns(rowsOfGrid(value, parameter).map((row) => row.map(shown)))
    default:
      return []
  }
}

/** Spaces as wide as a figure, and wider: others are drawn as one. */
const [FIGURE, WIDE] = ['\u2007', '\u2002']

/** Numbers of several rows, one below the other. */
function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widest = Math.max(0, ...rows.flat().map(({ length }) => length))
  return rows.map((row) => row.map((number) => number.padStart(widest, FIGURE)).join(WIDE))
}
