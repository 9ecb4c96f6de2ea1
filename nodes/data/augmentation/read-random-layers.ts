import type { Json, JsonObject } from '../../../src/graph/base/json.ts'
import type { KerasReading } from '../../../src/graph/node/define-node.ts'

/** What one of Keras's layers does alone; each of them is a node. */
const NOTHING = { rotation: 0, widthShift: 0, heightShift: 0, zoom: 0 } as const
const FILLS = ['nearest', 'constant', 'reflect', 'wrap'] as const

type Params = Readonly<Record<keyof typeof NOTHING, number>>
type Reading = KerasReading<
  Params & {
    readonly horizontalFlip: boolean
    readonly verticalFlip: boolean
    readonly fill: (typeof FILLS)[number]
    readonly value: number
  }
>

/** Keras's layers that change pictures while a network learns, and let them through as they are otherwise. */
export const RANDOM_LAYERS = {
  RandomFlip({ mode = 'horizontal_and_vertical' }: JsonObject): Reading {
    const flips = {
      horizontalFlip: String(mode).includes('horizontal'),
      verticalFlip: String(mode).includes('vertical'),
    }
    return { params: { ...NOTHING, ...flips } }
  },
  /** Factors are shares of a whole turn. */
  RandomRotation: (config: JsonObject): Reading =>
    reading(config, ['factor'], ([turns = 0]) => ({ rotation: Math.min(180, turns * 360) })),
  RandomTranslation: (config: JsonObject): Reading =>
    reading(config, ['height_factor', 'width_factor'], ([height = 0, width = 0]) => ({
      heightShift: Math.min(0.99, height),
      widthShift: Math.min(0.99, width),
    })),
  RandomZoom: (config: JsonObject): Reading =>
    reading(config, ['height_factor'], ([zoom = 0]) => ({ zoom: Math.min(0.9, zoom) })),
}

function reading(
  config: JsonObject,
  settings: readonly string[],
  paramsOf: (factors: readonly number[]) => Partial<Params>,
): Reading {
  const factors = settings.map((setting) => factorIn(config[setting]))
  const fill = FILLS.find((each) => each === (config.fill_mode ?? 'reflect'))
  const { fill_value: value } = config
  return {
    params: {
      ...NOTHING,
      ...paramsOf(factors.map(({ most }) => most)),
      fill: fill ?? 'nearest',
      ...(fill === 'constant' && typeof value === 'number' && { value }),
    },
    leftOut: settings.filter((_, i) => factors[i]?.isLopsided),
  }
}

/** One number for both directions, or one for each. */
function factorIn(value: Json | undefined): { readonly most: number; readonly isLopsided: boolean } {
  const given = (Array.isArray(value) ? value : [value]) as readonly Json[]
  const sides = given.map((side) => (typeof side === 'number' ? side : 0))
  const [low = 0, high = -low] = sides
  return { most: Math.max(...sides.map(Math.abs)), isLopsided: sides.length > 1 && low !== -high }
}
