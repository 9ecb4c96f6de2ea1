import { jpegSizeOfBase64 } from '../base/jpeg-size.ts'
import { isJsonObject, type Json } from '../base/json.ts'
import type { ProblemDraft } from '../document/problem.ts'
import { isCollectionReference } from '../values/picture-collection.ts'
import { checkArrays } from './check-arrays.ts'
import { checkAxes } from './check-axes.ts'
import { checkTable } from './check-table.ts'
import { nearestValue } from './nearest-value.ts'
import type {
  Bounds,
  GridParameter,
  LooseParams,
  Parameter,
  Parameters,
  PictureParameter,
} from './parameter.ts'

/** Says what is wrong with a value for a parameter, or nothing. The sentence's `param` is added by the caller. */
export function checkParam(parameter: Parameter, value: Json): ProblemDraft | undefined {
  const isNumber = parameter.kind === 'integer' || parameter.kind === 'number' || parameter.kind === 'class'
  if (
    parameter.kind !== 'picture' &&
    parameter.kind !== 'table' &&
    parameter.kind !== 'arrays' &&
    isBlank(value)
  )
    return { code: 'param-empty', values: { wanted: isNumber ? 'number' : 'value' } }
  switch (parameter.kind) {
    case 'integer':
    case 'number':
      return checkNumber(value, parameter, parameter.kind === 'integer')
    case 'class':
      return checkNumber(value, { min: 0, max: parameter.count - 1 }, true)
    case 'toggle':
      return typeof value === 'boolean'
        ? undefined
        : { code: 'param-not-a-toggle', values: { value: show(value) } }
    case 'choice':
      return typeof value === 'string' && parameter.options.includes(value)
        ? undefined
        : {
            code: 'param-not-an-option',
            values: { value: show(value), options: parameter.options.join(', ') },
          }
    case 'size': {
      if (!Array.isArray(value) || value.length !== 2)
        return { code: 'param-not-a-size', values: { value: show(value) } }
      return checkNumber(value[0], parameter, true) ?? checkNumber(value[1], parameter, true)
    }
    case 'picture':
      return isPicture(value, parameter)
        ? undefined
        : { code: 'param-not-a-picture', values: { value: show(value), side: parameter.side } }
    case 'table':
      return checkTable(value, parameter)
    case 'arrays':
      return checkArrays(value)
    case 'pictures':
      return isCollectionReference(value) ? undefined : { code: 'param-not-pictures' }
    case 'kept':
      return isJsonObject(value) ? undefined : { code: 'param-not-kept', values: { value: show(value) } }
    case 'axes':
      return checkAxes(value) ? undefined : { code: 'param-not-axes', values: { value: show(value) } }
    case 'rows': {
      const listed = Array.isArray(value) && value.length <= parameter.most
      const numbers = listed && value.every((row) => Array.isArray(row) && row.every(Number.isFinite))
      return numbers
        ? undefined
        : { code: 'param-not-rows', values: { value: show(value), most: parameter.most } }
    }
    case 'classes': {
      const listed = Array.isArray(value) && value.length > 0
      const known =
        listed &&
        value.every((c) => Number.isInteger(c) && (c as number) >= 0 && (c as number) < parameter.count)
      const ascending = known && value.every((c, i) => i === 0 || (c as number) > (value[i - 1] as number))
      return ascending
        ? undefined
        : { code: 'param-not-classes', values: { value: show(value), last: parameter.count - 1 } }
    }
    case 'grid':
      return checkGrid(value, parameter)
  }
}

function isPicture(value: Json, { side, most }: PictureParameter): boolean {
  if (value === '') return true
  const size = typeof value === 'string' && value.length <= most ? jpegSizeOfBase64(value) : undefined
  return size !== undefined && Math.max(...size) <= side
}

function checkGrid(value: Json, { rows, columns, min, max }: GridParameter): ProblemDraft | undefined {
  const all: readonly Json[] = Array.isArray(value) ? value : []
  if (all.length === 0 || !all.every(Array.isArray))
    return { code: 'param-not-a-grid', values: { value: show(value) } }
  const [first = [], ...others] = all as readonly (readonly Json[])[]
  const uneven = others.findIndex((row) => row.length !== first.length)
  if (uneven >= 0) {
    const length = others[uneven]?.length ?? 0
    return { code: 'param-rows-uneven', values: { row: uneven + 2, length, first: first.length } }
  }
  if (all.length < rows.min || all.length > rows.max)
    return { code: 'param-row-count', values: { value: all.length, ...rows } }
  if (first.length < columns.min || first.length > columns.max)
    return { code: 'param-column-count', values: { value: first.length, ...columns } }
  for (const row of [first, ...others])
    for (const number of row) {
      const wrong = checkNumber(number, { min, max }, false)
      if (wrong) return wrong
    }
  return undefined
}

function checkNumber(value: Json | undefined, bounds: Bounds, whole: boolean): ProblemDraft | undefined {
  if (isBlank(value)) return { code: 'param-empty', values: { wanted: 'number' } }
  if (typeof value === 'string' && Number.isFinite(Number(value)))
    return { code: 'param-number-as-text', values: { value: show(value) } }
  if (typeof value !== 'number' || !Number.isFinite(value))
    return { code: 'param-not-a-number', values: { value: show(value) } }
  if (whole && !Number.isInteger(value)) return { code: 'param-not-whole', values: { value } }
  if (value > bounds.max) return { code: 'param-too-large', values: { value, max: bounds.max } }
  if (value < bounds.min) return { code: 'param-too-small', values: { value, min: bounds.min } }
  return undefined
}

function isBlank(value: Json | undefined): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '')
}

function show(value: Json | undefined): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '–')
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

export interface ResolvedParams {
  /** Every declared parameter, set or default. A value that is wrong is replaced by the default. */
  readonly params: Readonly<Record<string, Json>>
  readonly problems: readonly ProblemDraft[]
}

/**
 * Fills in the defaults and checks what is set. Parameters are declared in an order in which a default may look at
 * the ones before it.
 */
export function resolveParams(declared: Parameters, set: Readonly<Record<string, Json>>): ResolvedParams {
  const params: Record<string, Json> = {}
  const problems: ProblemDraft[] = []
  for (const [name, parameter] of Object.entries(declared)) {
    const fallback = () => defaultOf(parameter, params)
    const value = Object.hasOwn(set, name) && counts(parameter, params) ? set[name] : undefined
    if (value === undefined) {
      params[name] = fallback()
      continue
    }
    const wrong = checkParam(parameter, value)
    const visible = parameter.shown?.(params) ?? true
    if (wrong && visible)
      problems.push({ ...wrong, param: name, fix: fixFor(parameter, name, value, fallback()) })
    params[name] = wrong ? fallback() : value
  }
  return { params, problems }
}

/** Whether what is set for a parameter means anything, given the parameters before it. */
export function counts(parameter: Parameter, params: LooseParams): boolean {
  const own = parameter.kind === 'table' ? parameter.ownWhen : undefined
  return !own || params[own.param] === own.value
}

function defaultOf(parameter: Parameter, params: LooseParams): Json {
  return typeof parameter.default === 'function' ? parameter.default(params) : parameter.default
}

function fixFor(parameter: Parameter, name: string, value: Json, fallback: Json): ProblemDraft['fix'] {
  const near = nearestValue(parameter, value)
  const fits = near !== undefined && checkParam(parameter, near) === undefined
  return { kind: 'set', param: name, value: fits ? near : fallback }
}
