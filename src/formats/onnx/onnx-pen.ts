import type { Shape } from '../../graph/values/port-value.ts'
import { layerNames } from '../networks/layer-names.ts'
import type { OnnxAttribute, OnnxConstant, OnnxNode } from './onnx-model.ts'

/**
 * What a layer puts out, under the name of its numbers. Keras has the channels of pictures at the end; ONNX's
 * convolutions want them in front of height and width. So a picture may be known both ways.
 */
export interface Tensor {
  /** Of one example, channels at the end. */
  readonly shape: Shape
  readonly last?: string
  readonly first?: string
  /** All numbers are this one, and stand nowhere. */
  readonly same?: number
  /** Numbers that no input changes, repeated along the axes in front. */
  readonly fixed?: { readonly shape: Shape; readonly values: Float32Array }
}

export type Layout = 'last' | 'first'

/** The axes of a picture with its batch, in the order of the other layout. */
const TO: Readonly<Record<Layout, readonly number[]>> = { first: [0, 3, 1, 2], last: [0, 2, 3, 1] }

type Attributes = Readonly<Record<string, OnnxAttribute>>

/** Writes nodes one behind the other, and turns pictures only where an operator wants them turned. */
export class OnnxPen {
  readonly nodes: OnnxNode[] = []
  readonly constants: OnnxConstant[] = []
  readonly #nameFor = layerNames()
  /** What a turned array was turned from, and how. */
  readonly #turned = new Map<string, { readonly from: string; readonly axes: readonly number[] }>()
  /** Tensors that are known in another layout by now. */
  readonly #known = new Map<string, string>()
  #layer = ''
  #isBegun = false

  /** The layer whose nodes are written now: they are called after it. */
  begin(layer: string): void {
    this.#layer = layer
    this.#isBegun = false
  }

  /** A name that is free: ONNX wants identifiers of C, which begin with a letter. */
  name(wish: string): string {
    return this.#nameFor(/^\W*\d/.test(wish) ? `layer ${wish}` : wish, 'Layer')
  }

  /** One node; what comes out of it is called as it is: the first one of a layer like the layer. */
  node(operator: string, inputs: readonly string[], attributes: Attributes = {}): string {
    const isFirst = !this.#isBegun && operator !== 'Transpose'
    if (isFirst) this.#isBegun = true
    const name = this.name(isFirst ? this.#layer : `${this.#layer}_${operator}`)
    this.nodes.push({ name, operator, inputs, outputs: [name], attributes })
    return name
  }

  constant(what: string, shape: readonly number[], values: Float32Array | readonly number[]): string {
    const name = this.name(`${this.#layer}_${what}`)
    const floats = values instanceof Float32Array ? values : Float32Array.from(values)
    this.constants.push({ name, shape, values: floats })
    return name
  }

  /** Whole numbers, as `Reshape` and `Gather` take them. */
  integers(what: string, values: readonly number[]): string {
    const name = this.name(`${this.#layer}_${what}`)
    this.constants.push({ name, shape: [values.length], values: BigInt64Array.from(values, BigInt) })
    return name
  }

  /** The name of a tensor in a layout, turned where it is not known that way. */
  as(layout: Layout, tensor: Tensor): string {
    const known = tensor[layout]
    if (known !== undefined) return known
    const other = tensor.last ?? tensor.first
    if (other === undefined) throw new Error('a tensor without a name')
    const already = this.#known.get(other)
    if (already !== undefined) return already
    const turned = this.transposed(other, TO[layout])
    this.#known.set(other, turned)
    return turned
  }

  /** Turned axes; of what has been turned before, in one go. */
  transposed(from: string, axes: readonly number[]): string {
    const before = this.#turned.get(from)
    const all = before ? axes.map((axis) => before.axes[axis] ?? axis) : axes
    const source = before?.from ?? from
    if (all.every((axis, place) => axis === place)) return source
    const turned = this.node('Transpose', [source], { perm: { ints: all } })
    this.#turned.set(turned, { from: source, axes: all })
    return turned
  }
}

/** The layout that a tensor is known in already. */
export function layoutOf({ shape, first, last }: Tensor): Layout {
  return shape.length === 3 && first !== undefined && last === undefined ? 'first' : 'last'
}

/** A tensor under its name in a layout. */
export function tensorOf(layout: Layout, name: string, shape: Shape): Tensor {
  return layout === 'first' ? { shape, first: name } : { shape, last: name }
}
