import type { OptimizerConfig } from '../../../src/graph/plan/plan.ts'

/** Every kind of optimizer with each of its switches on and off. */
export const optimizerConfigs: readonly OptimizerConfig[] = [
  { kind: 'sgd', learningRate: 0.01, momentum: 0, nesterov: false },
  { kind: 'sgd', learningRate: 0.3, momentum: 0, nesterov: true },
  { kind: 'sgd', learningRate: 0.05, momentum: 0.9, nesterov: false },
  { kind: 'sgd', learningRate: 0.05, momentum: 0.9, nesterov: true },
  { kind: 'rmsprop', learningRate: 0.001, rho: 0.9, momentum: 0, epsilon: 1e-7, centered: false },
  { kind: 'rmsprop', learningRate: 0.01, rho: 0.8, momentum: 0.5, epsilon: 1e-3, centered: false },
  { kind: 'rmsprop', learningRate: 0.01, rho: 0.9, momentum: 0.3, epsilon: 1e-3, centered: true },
  { kind: 'adam', learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
  { kind: 'adam', learningRate: 0.1, beta1: 0.5, beta2: 0.9, epsilon: 0.1 },
  { kind: 'adamax', learningRate: 0.002, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
  { kind: 'adamax', learningRate: 0.05, beta1: 0.7, beta2: 0.9, epsilon: 0.01 },
  { kind: 'adagrad', learningRate: 0.001, initialAccumulator: 0.1, epsilon: 1e-7 },
  { kind: 'adagrad', learningRate: 0.5, initialAccumulator: 0, epsilon: 0.01 },
  { kind: 'adadelta', learningRate: 0.001, rho: 0.95, epsilon: 1e-7 },
  { kind: 'adadelta', learningRate: 1, rho: 0.9, epsilon: 1e-3 },
  { kind: 'adam', learningRate: 0.05, beta1: 0.9, beta2: 0.999, epsilon: 1e-7, weightDecay: 0.004 },
  { kind: 'sgd', learningRate: 0.05, momentum: 0.9, nesterov: true, weightDecay: 0.3 },
  {
    kind: 'adamax',
    learningRate: 0.05,
    beta1: 0.7,
    beta2: 0.9,
    epsilon: 0.01,
    clip: { by: 'value', limit: 0.4 },
  },
  { kind: 'sgd', learningRate: 0.3, momentum: 0, nesterov: false, clip: { by: 'norm', limit: 0.5 } },
  {
    kind: 'adagrad',
    learningRate: 0.5,
    initialAccumulator: 0,
    epsilon: 0.01,
    weightDecay: 0.1,
    clip: { by: 'globalNorm', limit: 2 },
  },
]
