import * as tf from '@tensorflow/tfjs'
import type { StoredTensor } from '../protocol.ts'

/** A variable under the name it is stored by. */
export interface NamedVariable {
  readonly name: string
  readonly variable: tf.Variable
}

/** Copies variables out of the back end, bit by bit. */
export function storeVariables(variables: readonly NamedVariable[]): Promise<readonly StoredTensor[]> {
  return Promise.all(
    variables.map(async ({ name, variable }) => ({
      name,
      shape: variable.shape,
      // The cpu back end hands out its own array, which the next update may change.
      values: (await variable.data<'float32'>()).slice(),
    })),
  )
}

/** Whether `stored` has a tensor of the right shape for every variable. */
export function fitsVariables(stored: readonly StoredTensor[], variables: readonly NamedVariable[]): boolean {
  const byName = new Map(stored.map((tensor) => [tensor.name, tensor]))
  return variables.every(({ name, variable }) => {
    const tensor = byName.get(name)
    return (
      tensor !== undefined &&
      tf.util.arraysEqual([...tensor.shape], variable.shape) &&
      tensor.values.length === variable.size
    )
  })
}

/** Puts stored values back. They must fit. */
export function restoreVariables(stored: readonly StoredTensor[], variables: readonly NamedVariable[]): void {
  const byName = new Map(stored.map((tensor) => [tensor.name, tensor]))
  for (const { name, variable } of variables) {
    const tensor = byName.get(name)
    if (!tensor) throw new Error(`no stored tensor: ${name}`)
    // Copied, because the cpu back end keeps the array it is given.
    const value = tf.tensor(tensor.values.slice(), variable.shape)
    variable.assign(value)
    value.dispose()
  }
}
