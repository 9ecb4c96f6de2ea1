import type { Json } from '../base/json.ts'
import type { Bounds, Parameter } from './parameter.ts'
import { rowsOfGrid } from './rows-of-grid.ts'

const YES: readonly Json[] = ['true', 'yes', 'on', 1]
const NO: readonly Json[] = ['false', 'no', 'off', 0]

/**
 * The value of a parameter nearest to one that it cannot have: 2 for 1.5 units, the largest for one too large, 128 for
 * the text "128". Nothing where none is nearer than another, as for a word in the place of a number.
 */
export function nearestValue(parameter: Parameter, value: Json): Json | undefined {
  switch (parameter.kind) {
    case 'integer':
      return nearestNumber(value, parameter, true)
    case 'number':
      return nearestNumber(value, parameter, false)
    case 'class':
      return nearestNumber(value, { min: 0, max: parameter.count - 1 }, true)
    case 'toggle':
      return YES.includes(asWritten(value)) ? true : NO.includes(asWritten(value)) ? false : undefined
    case 'choice':
      return parameter.options.find((option) => asWritten(option) === asWritten(value))
    case 'size': {
      const given = Array.isArray(value) ? (value as readonly Json[]) : [value]
      const sides = given.map((side) => nearestNumber(side, parameter, true))
      const [height, width = height] = sides
      return sides.includes(undefined) || sides.length > 2 ? undefined : [height!, width!]
    }
    case 'classes': {
      const given = Array.isArray(value) ? (value as readonly Json[]) : [value]
      const known = given.filter((each) => Number.isInteger(each)) as number[]
      const inside = known.filter((each) => each >= 0 && each < parameter.count)
      return inside.length > 0 ? [...new Set(inside)].sort((a, b) => a - b) : undefined
    }
    case 'grid': {
      if (!Array.isArray(value) || !value.every(Array.isArray) || value.length === 0) return undefined
      const { min, max } = parameter
      return rowsOfGrid(value, parameter).map((row) => row.map((number) => clamp(number, { min, max })))
    }
    case 'rows':
      return Array.isArray(value) ? value.slice(0, parameter.most) : undefined
    case 'picture':
    case 'table':
    case 'arrays':
    case 'pictures':
    case 'kept':
    case 'axes':
      return undefined
  }
}

function nearestNumber(value: Json | undefined, bounds: Bounds, whole: boolean): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined
  return clamp(whole ? Math.round(number) : number, bounds)
}

function clamp(value: number, { min, max }: Bounds): number {
  // Rounding −0.4 gives minus zero.
  return Math.min(max, Math.max(min, value)) + 0
}

/** Large and small letters, spaces and hyphens do not count. */
function asWritten(value: Json): Json {
  return typeof value === 'string' ? value.toLowerCase().replace(/[\s_-]/g, '') : value
}
