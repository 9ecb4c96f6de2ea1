import { type GradConfig, type GradFunc, getGradient, registerGradient } from '@tensorflow/tfjs'

// Registers all gradients, and would put the original one back if it came later.

const replaced = new Map<string, GradConfig>()

/**
 * Puts the gradient made from tfjs's own in its place, on every back end; calling it again changes nothing. What tfjs
 * keeps of a kernel's inputs and results for its gradient stays the same.
 */
export function replaceGradient(kernelName: string, change: (original: GradFunc) => GradFunc): void {
  const original = getGradient(kernelName)
  if (original === replaced.get(kernelName)) return
  const config = { ...original, gradFunc: change(original.gradFunc) }
  replaced.set(kernelName, config)
  registerGradient(config)
}
