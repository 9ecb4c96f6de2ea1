import type { Json } from '../base/json.ts'
import type { GraphDocument } from '../document/document.ts'
import type { DataValue, NetworkValue, Target } from '../values/port-value.ts'

/** What usually comes next at the end of a network, or of the data for one. */
export interface Following {
  readonly code: 'scale' | 'convolution' | 'deeper' | 'pooling' | 'flatten' | 'hidden' | 'output' | 'trainer'
  readonly type: string
  readonly params?: Readonly<Record<string, Json>>
}

/** Larger numbers than this are to be scaled first; the trainer would warn of them. */
const LARGE_INPUT = 100
/** A pixel of a picture that nobody has scaled. */
const WHITE = 255
/** Pooling leaves nothing worth looking at of pictures that are smaller; nor does another convolution. */
const SMALL_PICTURE = 6
/** Of the convolutions, in their order: enough for digits, and trained within a minute on a school laptop. */
const FILTERS = [16, 32] as const
/** Numbers of an example of which more hidden units would learn nothing more. */
const FEW_INPUTS = 16
const UNITS = 64

const CONVOLUTIONS: ReadonlySet<string> = new Set(['conv2d', 'depthwise-conv2d', 'separable-conv2d'])
const HIDDEN: ReadonlySet<string> = new Set(['dense', 'weighted-sum'])

/**
 * What a newcomer would do well to put next: pictures are scaled, pass two convolutions with a pooling each and are
 * flattened; then come a hidden layer and an output with a unit for each class. Nothing for shapes that no usual network has.
 */
export function whatFollows(document: GraphDocument, value: DataValue | NetworkValue): Following | undefined {
  const data = value.kind === 'data' ? value : value.data
  if (value.kind === 'data' && largestOf(value) > LARGE_INPUT) return scaling(value)
  const types = (value.kind === 'network' ? value.layers : []).map(
    ({ node }) => document.nodes[node]?.type ?? '',
  )
  if (value.shape.length === 3) return afterPicture(value.shape, types)
  if (value.shape.length !== 1) return undefined
  if (value.kind === 'network' && answers(value, data.target)) return { code: 'trainer', type: 'trainer' }
  if (!types.some((type) => HIDDEN.has(type))) {
    const units = (value.shape[0] ?? 0) <= FEW_INPUTS ? FEW_INPUTS : UNITS
    return { code: 'hidden', type: 'dense', params: { units, activation: 'relu' } }
  }
  const { kind, names } = data.target
  const activation = kind === 'classes' ? 'softmax' : 'linear'
  return { code: 'output', type: 'dense', params: { units: names.length, activation } }
}

function largestOf({ range: [least, most] }: DataValue): number {
  return Math.max(-least, most)
}

function scaling(data: DataValue): Following {
  const step = { code: 'scale', type: 'scale' } as const
  return data.range[1] === WHITE ? step : { ...step, params: { mode: 'standardise' } }
}

function afterPicture([height = 0, width = 0]: readonly number[], types: readonly string[]): Following {
  const convolutions = types.filter((type) => CONVOLUTIONS.has(type)).length
  const filters = FILTERS[convolutions]
  const isWide = Math.min(height, width) >= SMALL_PICTURE
  if (convolutions === 0) return { code: 'convolution', type: 'conv2d', params: { filters: FILTERS[0] } }
  if (!isWide) return { code: 'flatten', type: 'flatten' }
  if (CONVOLUTIONS.has(types.at(-1) ?? '')) return { code: 'pooling', type: 'pooling' }
  return filters === undefined
    ? { code: 'flatten', type: 'flatten' }
    : { code: 'deeper', type: 'conv2d', params: { filters } }
}

/** Whether a network already gives what the data asks for, and has something to learn with. */
export function answers({ shape, activation, layers }: NetworkValue, { kind, names }: Target): boolean {
  if (!layers.some(({ trainable }) => trainable > 0) || shape.length !== 1) return false
  const [units] = shape
  if (kind === 'numbers') return units === names.length && activation === 'linear'
  if (names.length === 2 && units === 1) return activation === 'sigmoid'
  return units === names.length && (activation === 'softmax' || activation === 'sigmoid')
}
