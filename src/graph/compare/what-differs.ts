import { type Json, sameJson } from '../base/json.ts'
import { alignParts, type Column } from './align-parts.ts'
import type { LayerPart, PlanPart, PlanSettings } from './plan-part.ts'

/** One thing that is not the same in all of several plans. */
export interface Difference {
  readonly part:
    | 'source'
    | 'step'
    | 'layer'
    | 'wiring'
    | 'start'
    | 'loss'
    | 'optimizer'
    | 'schedule'
    | 'training'
    | 'seed'
  /** The node type. */
  readonly type: string
  /** Which one of this type, and how many there are; left out where there is one. */
  readonly place?: { readonly number: number; readonly of: number }
  /** The parameter of the node; where left out, whether it is there or which one it is. */
  readonly param?: string
  /** Of each plan in the order in which they were given; `null` where it has no such thing. */
  readonly values: readonly Json[]
}

/**
 * What is not the same in all of the plans, parameter by parameter; nothing where they are the same but for names.
 * Layers and data steps are set side by side by what they are and where they stand.
 */
export function whatDiffers(plans: readonly PlanSettings[]): readonly Difference[] {
  if (plans.length < 2) return []
  const same = (of: (plan: PlanSettings) => unknown) =>
    plans.every((plan) => sameJson(of(plan), of(plans[0] as PlanSettings)))
  const found: Difference[] = []
  if (!same(({ seed }) => seed))
    found.push({ part: 'seed', type: 'seed', values: plans.map(({ seed }) => seed) })
  found.push(...sourceDiffers(plans.map(({ source }) => source)))
  found.push(...partsDiffer('step', alignParts(plans.map(({ steps }) => steps))))
  const isOneNetwork = same(({ structure }) => structure)
  if (!isOneNetwork) {
    const columns = alignParts(plans.map(({ layers }) => layers))
    found.push(...partsDiffer('layer', columns), ...wiringDiffers(plans, columns))
  }
  const start = { part: 'start', type: 'start-weights' } as const
  const contents = (of: (plan: PlanSettings) => string | null) =>
    plans.map((plan) => {
      const content = of(plan)
      return content === null ? null : { content }
    })
  if (!same(({ brought }) => brought)) found.push({ ...start, values: contents(({ brought }) => brought) })
  else if (isOneNetwork && same(({ seed }) => seed) && !same(({ drawn }) => drawn))
    found.push({ ...start, values: contents(({ drawn }) => drawn) })
  found.push(...lossDiffers(plans))
  found.push(...optimizerDiffers(plans))
  found.push(
    ...partDiffers(
      'schedule',
      plans.map(({ schedule }) => schedule),
    ),
  )
  found.push(
    ...partDiffers(
      'training',
      plans.map(({ training }) => training),
    ),
  )
  return found
}

function sourceDiffers(sources: readonly PlanPart[]): readonly Difference[] {
  const [first] = sources
  if (sources.every(({ type }) => type === first?.type)) return partDiffers('source', sources)
  // How many examples of which classes is another question with each data set.
  return [{ part: 'source', type: 'data', values: sources.map(({ type }) => type) }]
}

/** The loss that goes with an answer follows from the data and the last layer, of which it is said. */
function lossDiffers(plans: readonly PlanSettings[]): readonly Difference[] {
  if (plans.every(({ isUsualLoss }) => isUsualLoss)) return []
  return partDiffers(
    'loss',
    plans.map(({ loss }) => loss),
  )
}

/** Another algorithm brings its rate with it, and settings that others do not have, or usually have elsewhere. */
function optimizerDiffers(plans: readonly PlanSettings[]): readonly Difference[] {
  const parts = plans.map(({ optimizer }) => optimizer)
  const all = partDiffers('optimizer', parts)
  if (!all.some(({ param }) => param === 'algorithm')) return all
  const values = parts.map(({ params: { algorithm = null, learningRate = null } }) => ({
    algorithm,
    learningRate,
  }))
  const isUsual = (param: string) =>
    plans.every(({ usual, optimizer }) => usual.includes(param) || !(param in optimizer.params))
  const others = all.filter(
    ({ param = '' }) => !['algorithm', 'learningRate'].includes(param) && !isUsual(param),
  )
  return [{ part: 'optimizer', type: 'optimizer', values }, ...others]
}

function partsDiffer<P extends PlanPart>(
  part: 'step' | 'layer',
  columns: readonly Column<P>[],
): readonly Difference[] {
  return columns.flatMap((column): readonly Difference[] => {
    const there = column.filter((each) => each !== undefined)
    const type = there[0]?.type ?? ''
    const place = placeOf(column, columns)
    const missing: readonly Difference[] =
      there.length < column.length
        ? [{ part, type, ...place, values: column.map((each) => each !== undefined) }]
        : []
    return [...missing, ...partDiffers(part, column).map((each) => ({ ...each, ...place }))]
  })
}

function placeOf<P extends PlanPart>(
  column: Column<P>,
  columns: readonly Column<P>[],
): Pick<Difference, 'place'> {
  const typeOf = (of: Column<P>) => of.find((each) => each !== undefined)?.type
  const alike = columns.filter((each) => typeOf(each) === typeOf(column))
  return alike.length < 2 ? {} : { place: { number: alike.indexOf(column) + 1, of: alike.length } }
}

/** A setting that only some have follows from a choice that all have, where one of those differs. */
function partDiffers(part: Difference['part'], column: Column<PlanPart>): readonly Difference[] {
  const there = column.filter((each) => each !== undefined)
  const names = [...new Set(there.flatMap(({ params }) => Object.keys(params)))]
  const differing = names.filter((name) => !isAlike(there, name))
  const inAll = (name: string) => there.every(({ params }) => params[name] !== undefined)
  const isChoice = (name: string) => ['string', 'boolean'].includes(typeof there[0]?.params[name])
  const named = differing.some((name) => inAll(name) && isChoice(name)) ? differing.filter(inAll) : differing
  return named.map((param) => ({
    part,
    type: there[0]?.type ?? '',
    param,
    values: column.map((each) => each?.params[param] ?? null),
  }))
}

function isAlike(parts: readonly PlanPart[], name: string): boolean {
  const [first] = parts
  if (parts.every(({ params }) => sameJson(params[name] ?? null, first?.params[name] ?? null))) return true
  const spans = parts.flatMap(({ percents }) => (percents?.[name] ? [percents[name]] : []))
  const [from, to] = [Math.max(...spans.map(([least]) => least)), Math.min(...spans.map(([, most]) => most))]
  return spans.length === parts.length && from < to
}

/** Layers that are there in all plans and get their input from others; those that only some have are seen through. */
function wiringDiffers(
  plans: readonly PlanSettings[],
  columns: readonly Column<LayerPart>[],
): readonly Difference[] {
  const places = plans.map(({ layers }, plan) => {
    const place = new Map(columns.map((column, at) => [column[plan], at]))
    return layers.map((layer) => place.get(layer) ?? -1)
  })
  const isShared = (at: number) => columns[at]?.every((each) => each !== undefined) ?? false
  const nameOf = (at: number) => {
    const { type } = columns[at]?.find((each) => each !== undefined) ?? { type: 'input' }
    const { place } = placeOf(columns[at] ?? [], columns)
    return place ? `${type} ${place.number}` : type
  }
  const cameFrom = (plan: number, layer: LayerPart): readonly string[] =>
    layer.inputs.flatMap((input) => {
      const at = places[plan]?.[input] ?? -1
      const before = plans[plan]?.layers[input]
      if (!before) return ['input']
      return isShared(at) ? [nameOf(at)] : cameFrom(plan, before)
    })
  return columns.flatMap((column, at): readonly Difference[] => {
    if (!isShared(at)) return []
    const values = column.map((layer, plan) => {
      const from = layer ? cameFrom(plan, layer) : []
      return layer?.type === 'add' ? [...from].sort() : from
    })
    const type = column[0]?.type ?? ''
    if (values.every((value) => sameJson(value, values[0]))) return []
    return [{ part: 'wiring', type, ...placeOf(column, columns), values }]
  })
}
