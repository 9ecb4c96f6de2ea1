import type { KerasLayer } from '../../graph/plan/plan.ts'
import type { Shape } from '../../graph/values/port-value.ts'
import type { KerasWeight } from '../networks/whole-network-types.ts'
import { layoutOf, type OnnxPen, type Tensor, tensorOf } from './onnx-pen.ts'

/** A layer of Keras with what goes into it, and the pen that writes what it does. */
export class LayerToWrite {
  readonly pen: OnnxPen
  readonly inputs: readonly Tensor[]
  readonly #layer: KerasLayer
  readonly #weights: readonly KerasWeight[]

  constructor(
    pen: OnnxPen,
    layer: KerasLayer,
    inputs: readonly Tensor[],
    weights: readonly KerasWeight[] | undefined,
  ) {
    this.pen = pen
    this.#layer = layer
    this.inputs = inputs
    this.#weights = weights ?? []
  }

  get input(): Tensor {
    const [input] = this.inputs
    if (!input) throw new Error(`a layer without an input: ${this.#layer.name}`)
    return input
  }

  get kind(): string {
    return this.#layer.class_name
  }

  setting(key: string): unknown {
    return this.#layer.config[key]
  }

  number(key: string, otherwise?: number): number {
    const value = this.setting(key) ?? otherwise
    if (typeof value !== 'number') throw new Error(`${this.kind} without ${key}`)
    return value
  }

  pair(key: string, otherwise: readonly [number, number] = [1, 1]): readonly [number, number] {
    const value = this.setting(key) ?? otherwise
    if (typeof value === 'number') return [value, value]
    return value as readonly [number, number]
  }

  /** The numbers of a weight, where the layer has it. */
  weight(name: string): KerasWeight | undefined {
    return this.#weights.find((weight) => weight.name === name)
  }

  needed(...names: readonly string[]): KerasWeight {
    const found = this.#weights.find(({ name }) => names.includes(name))
    if (!found) throw new Error(`${this.#layer.name} has no ${names.join(' or ')}`)
    return found
  }

  /** Does the same to every number, in whichever layout these are. */
  each(input: Tensor, operator: string, attributes: Parameters<OnnxPen['node']>[2] = {}): Tensor {
    const layout = layoutOf(input)
    return tensorOf(layout, this.pen.node(operator, [this.pen.as(layout, input)], attributes), input.shape)
  }

  /** Joins numbers with constants that stand once for all of them, or lie along the last axes. */
  with(input: Tensor, operator: string, what: string, shape: Shape, values: Float32Array): Tensor {
    const isEachChannel = input.shape.length === 3 && values.length === input.shape[2]
    const layout = values.length === 1 || isEachChannel ? layoutOf(input) : 'last'
    const along = layout === 'first' && isEachChannel ? [values.length, 1, 1] : shape
    const constant = this.pen.constant(what, values.length === 1 ? [] : along, values)
    return tensorOf(layout, this.pen.node(operator, [this.pen.as(layout, input), constant]), input.shape)
  }

  /** What the layer's activation makes of numbers. */
  activated(input: Tensor, activation: unknown = this.setting('activation')): Tensor {
    switch (activation) {
      case undefined:
      case null:
      case 'linear':
        return input
      case 'softmax': {
        const axis = layoutOf(input) === 'first' ? 1 : input.shape.length
        return this.each(input, 'Softmax', { axis: { int: axis } })
      }
      default: {
        const operator = ACTIVATIONS[String(activation)]
        if (operator === undefined) throw new Error(`no operator for the activation ${String(activation)}`)
        return this.each(input, operator)
      }
    }
  }
}

/** Keras's names, and the operators that compute the same with the settings that they have when none is given. */
const ACTIVATIONS: Readonly<Record<string, string>> = {
  relu: 'Relu',
  sigmoid: 'Sigmoid',
  tanh: 'Tanh',
  elu: 'Elu',
  selu: 'Selu',
  softplus: 'Softplus',
}
