import type { IntegerParameter, NumberParameter } from '../../graph/node/parameter.ts'

/** Positions of a slider: whole numbers 0 … `steps`. */
export interface SliderScale {
  readonly steps: number
  toPosition(value: number): number
  toValue(position: number): number
}

/** Decades below the upper end that a logarithmic slider reaches where the lower bound is zero. */
const DECADES = 6
/** Positions in a factor of ten: 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8. */
const TICKS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8]
const MOST_STEPS = 200

/** The scale of a parameter's slider, or nothing where a slider would be too coarse to be of use. */
export function sliderScale(parameter: IntegerParameter | NumberParameter): SliderScale | undefined {
  const { min, max } = parameter
  if (parameter.kind === 'number' && parameter.scale === 'log')
    return logarithmic(min > 0 ? min : max / 10 ** DECADES, max)
  const step = parameter.step ?? (parameter.kind === 'integer' ? 1 : (max - min) / 100)
  const steps = Math.round((max - min) / step)
  if (!Number.isFinite(steps) || steps < 1 || steps > MOST_STEPS) return undefined
  return {
    steps,
    toPosition: (value) => clamp(Math.round((value - min) / step), steps),
    toValue: (position) => Math.min(max, Number((min + position * step).toPrecision(12))),
  }
}

function logarithmic(low: number, high: number): SliderScale {
  const values: number[] = []
  for (let decade = Math.floor(Math.log10(low)); decade <= Math.ceil(Math.log10(high)); decade++)
    for (const tick of TICKS) values.push(Number(`${tick}e${decade}`))
  const stops = [...new Set([low, ...values.filter((value) => value > low && value < high), high])]
  return {
    steps: stops.length - 1,
    toPosition(value) {
      const above = stops.findIndex((stop) => stop >= value)
      if (above <= 0) return above === 0 ? 0 : stops.length - 1
      return value / stops[above - 1]! < stops[above]! / value ? above - 1 : above
    },
    toValue: (position) => stops[clamp(position, stops.length - 1)]!,
  }
}

function clamp(position: number, steps: number): number {
  return Math.min(steps, Math.max(0, position))
}
