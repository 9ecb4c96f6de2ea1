import { type GradConfig, type GradFunc, getGradient, registerGradient } from '@tensorflow/tfjs-core'
// Registers all gradients, and would put the stock one back if it came later.
import '@tensorflow/tfjs-layers'

const replaced = new Map<string, GradConfig>()

/**
 * Puts the gradient made from tfjs's own in its place, on every back end; calling it again changes nothing. What tfjs
 * keeps of a kernel's inputs and results for its gradient stays the same.
 */
export function replaceGradient(kernelName: string, change: (stock: GradFunc) => GradFunc): void {
  const stock = getGradient(kernelName)
  if (stock === replaced.get(kernelName)) return
  const config = { ...stock, gradFunc: change(stock.gradFunc) }
  replaced.set(kernelName, config)
  registerGradient(config)
}
