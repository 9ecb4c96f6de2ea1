import { type Language, type Text, textIn } from '../graph/base/text.ts'
import type { Fact } from '../graph/document/problem.ts'
import type { DataValue, Feature } from '../graph/values/port-value.ts'
import type { TargetScale } from '../graph/values/target-scale.ts'
import { formatNumber } from '../graph/words/format-number.ts'
import { crossing, type LayerFormulas, type UnitFormula } from './unit-formulas.ts'

/** More than these nobody reads. */
const MOST_TERMS = 12
const MOST_UNITS = 12

/** Digits of a factor, and the most it takes where only their differences matter. */
const [DIGITS, MOST_DIGITS] = [4, 12]
/** So many times the spread of a number is how large it usually is. */
const COMMON = 10

/** A term this small against the largest one is what is left over from training. */
const NEGLIGIBLE = 5e-4

/** A text put together in both languages. */
type Both = Exclude<Text, string>
const both = (say: (language: Language) => string): Both => ({ en: say('en'), de: say('de') })

/**
 * What the layers compute, one sentence for each unit: the sentences stand in the language's messages. `data` is the
 * data as it is before any step where the formulas were worked back to that.
 */
export function describeWeights(layers: readonly LayerFormulas[], data: DataValue): readonly Fact[] {
  return layers.flatMap((layer, at) => {
    const inputs =
      at === 0 ? inputNames(data, layer.units[0]?.factors.length ?? 0) : hiddenNames(layers[at - 1])
    const isLast = at === layers.length - 1
    const terms = layer.units[0]?.factors.length ?? 0
    if (terms > MOST_TERMS || layer.units.length > MOST_UNITS)
      return [{ code: 'told-too-many', values: { units: layer.units.length, terms } }]
    const written = termsOf(data, at, inputs)
    const facts = layer.units.map((unit, index) =>
      isLast
        ? outputFact(unit, layer, index, written, data)
        : sentenceOf('told-value', hiddenName(index), activated(unit, layer.activation, written)),
    )
    return isLast ? [...facts, ...lastWords(layer, data)] : facts
  })
}

function sentenceOf(code: string, name: Text, formula: Both): Fact {
  return { code, values: { name, formula } }
}

/** What the sums of a layer are written with. */
interface Terms {
  readonly inputs: readonly Text[]
  /** The largest number that may come in. */
  readonly largest: number
  /** Digits that matter of each factor. */
  readonly digits: number
}

function termsOf(data: DataValue, layer: number, inputs: readonly Text[]): Terms {
  if (layer > 0) return { inputs, largest: Number.POSITIVE_INFINITY, digits: DIGITS }
  // Where numbers differ only far behind their first digits, what is left of the difference of two terms does, too.
  const far = (data.extents ?? []).map(([low, high]) =>
    high > low ? Math.max(Math.abs(low), Math.abs(high)) / (high - low) : 1,
  )
  const more = Math.ceil(Math.log10(Math.max(1, ...far) / COMMON))
  return {
    inputs,
    largest: Math.max(...data.range.map(Math.abs)),
    digits: Math.min(MOST_DIGITS, DIGITS + Math.max(0, more)),
  }
}

function outputFact(
  unit: UnitFormula,
  { activation, units, answer }: LayerFormulas,
  index: number,
  terms: Terms,
  data: DataValue,
): Fact {
  const { target } = data
  if (target.kind === 'numbers')
    return sentenceOf('told-value', targetName(data, index), activated(unit, activation, terms, answer))
  // One unit stands for the second of two classes.
  const name = target.names[units.length === 1 ? 1 : index] ?? `${index + 1}`
  return activation === 'softmax'
    ? sentenceOf('told-sum', name, activated(unit, 'linear', terms))
    : sentenceOf('told-probability', name, activated(unit, activation, terms))
}

function lastWords({ activation, units }: LayerFormulas, { target, features }: DataValue): readonly Fact[] {
  if (target.kind !== 'classes') return []
  if (activation === 'softmax') return [{ code: 'told-largest-sum', values: {} }]
  const [unit] = units
  const half = unit && units.length === 1 ? crossing(unit) : undefined
  if (half === undefined || activation !== 'sigmoid') return []
  const code = (unit?.factors[0] ?? 0) > 0 ? 'told-half-from' : 'told-half-up-to'
  const quantity = both((language) => withUnit(formatted(half, language), features?.[0]?.unit))
  return [{ code, values: { quantity } }]
}

/** `sigmoid(0.61 · hours − 21.3)`; without an activation the sum alone. Brought back into another unit: `3 · … + 5`. */
function activated(unit: UnitFormula, activation: string, terms: Terms, answer?: TargetScale): Both {
  return both((language) => {
    const sum = sumText(unit, terms, language)
    if (activation === 'linear') return sum
    const value = `${activation}(${sum})`
    if (!answer) return value
    const once = { factors: [answer.factor], constant: answer.shift }
    return sumText(once, { inputs: [value], largest: 1, digits: DIGITS }, language)
  })
}

function sumText(
  { factors, constant }: UnitFormula,
  { inputs, largest, digits }: Terms,
  language: Language,
): string {
  const reach = Math.max(...factors.map(Math.abs)) * largest
  const terms = factors.map((factor, i) => [factor, ` · ${textIn(inputs[i] ?? '', language)}`] as const)
  const shown = [
    ...terms.filter(([factor]) => factor !== 0),
    ...(Math.abs(constant) > NEGLIGIBLE * reach || reach === Number.POSITIVE_INFINITY
      ? [[constant, ''] as const].filter(([value]) => value !== 0)
      : []),
  ]
  if (shown.length === 0) return formatted(constant, language, digits)
  return shown
    .map(([value, rest], i) => {
      const size = `${formatted(Math.abs(value), language, digits)}${rest}`
      if (i === 0) return value < 0 ? `−${size}` : size
      return value < 0 ? ` − ${size}` : ` + ${size}`
    })
    .join('')
}

/** “°F = 1.8 · °C + 32”: between two measures the units are the better names. */
function measures({ features, target }: DataValue): readonly [input: string, output: string] | undefined {
  const [input, output] = [features?.[0]?.unit, target.kind === 'numbers' ? target.units?.[0] : undefined]
  const single = features?.length === 1 && target.names.length === 1
  return single && input && output && input !== output ? [input, output] : undefined
}

function inputNames(data: DataValue, count: number): readonly Text[] {
  const measure = measures(data)?.[0]
  if (measure) return [measure]
  const { features } = data
  return Array.from({ length: count }, (_, i) => features?.[i]?.name ?? (count === 1 ? 'x' : `x${i + 1}`))
}

function hiddenNames(layer: LayerFormulas | undefined): readonly Text[] {
  return layer?.units.map((_, index) => hiddenName(index)) ?? []
}

const hiddenName = (index: number): Text => `h${index + 1}`

function targetName(data: DataValue, index: number): Text {
  return measures(data)?.[1] ?? data.target.names[index] ?? `y${index + 1}`
}

/** As everywhere, with a real minus. */
export function formatted(value: number, language: Language, digits = DIGITS): string {
  const options = digits > DIGITS ? { maximumSignificantDigits: digits } : undefined
  return formatNumber(value, language, options).replace('-', '−')
}

/** A number with the unit it is measured in, if any. */
export function withUnit(number: string, unit: string | undefined): string {
  return unit ? `${number} ${unit}` : number
}

/** A feature as a person reads it: `weight (kg)`. */
export function featureText({ name, unit }: Feature, language: Language): string {
  const said = textIn(name, language)
  return unit && unit !== said ? `${said} (${unit})` : said
}
