import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import type { Language } from '../../src/graph/base/text.ts'
import type { AnyParams } from '../../src/graph/node/define-node.ts'
import { resolveParams } from '../../src/graph/node/resolve-params.ts'
import { WORDS } from '../../testing/words.ts'

const definition = registry.get('optimizer')
const config = (set: AnyParams) => {
  if (definition?.plan.kind !== 'optimizer') throw new Error('no optimizer')
  return definition.plan.optimizer(resolveParams(definition.params, set).params)
}

/** As Keras 3 documents them at https://keras.io/api/optimizers/. */
const KERAS = {
  sgd: { kind: 'sgd', learningRate: 0.01, momentum: 0, nesterov: false },
  rmsprop: { kind: 'rmsprop', learningRate: 0.001, rho: 0.9, momentum: 0, epsilon: 1e-7, centered: false },
  adam: { kind: 'adam', learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
  adamw: { kind: 'adam', learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-7, weightDecay: 0.004 },
  adagrad: { kind: 'adagrad', learningRate: 0.001, initialAccumulator: 0.1, epsilon: 1e-7 },
  adadelta: { kind: 'adadelta', learningRate: 0.001, rho: 0.95, epsilon: 1e-7 },
  adamax: { kind: 'adamax', learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
}

describe('an optimizer', () => {
  it.each(Object.entries(KERAS))('%s begins with Keras’s defaults', (algorithm, expected) => {
    expect(config({ algorithm })).toEqual(expected)
  })

  it('momentum is Keras’s SGD with the usual momentum of 0.9', () => {
    expect(config({ algorithm: 'momentum' })).toEqual({ ...KERAS.sgd, momentum: 0.9 })
    expect(config({ algorithm: 'momentum', nesterov: true })).toMatchObject({ momentum: 0.9, nesterov: true })
  })

  it('keeps a learning rate that a person set when the algorithm changes, and ignores what does not apply', () => {
    expect(config({ algorithm: 'adam', learningRate: 0.02 })).toMatchObject({ learningRate: 0.02 })
    expect(config({ algorithm: 'sgd', learningRate: 0.02, momentum: 0.5, rho: 0.1 })).toEqual({
      ...KERAS.sgd,
      learningRate: 0.02,
    })
  })

  it('shows only the parameters that its algorithm has', () => {
    const everyones = ['weightDecay', 'clip']
    const shown = (algorithm: string, schedule = 'constant') => {
      const { params } = resolveParams(definition?.params ?? {}, { algorithm, schedule })
      return Object.entries(definition?.params ?? {})
        .filter(([, parameter]) => parameter.shown?.(params) ?? true)
        .map(([name]) => name)
        .filter((name) => !everyones.includes(name))
    }
    expect(shown('sgd')).toEqual(['algorithm', 'learningRate', 'schedule'])
    expect(shown('momentum')).toEqual(['algorithm', 'learningRate', 'schedule', 'momentum', 'nesterov'])
    expect(shown('rmsprop')).toEqual([
      'algorithm',
      'learningRate',
      'schedule',
      'momentum',
      'rho',
      'centered',
      'epsilon',
    ])
    expect(shown('adam')).toEqual(['algorithm', 'learningRate', 'schedule', 'beta1', 'beta2', 'epsilon'])
    expect(shown('adamw')).toEqual(shown('adam'))
    expect(shown('adamax')).toEqual(['algorithm', 'learningRate', 'schedule', 'beta1', 'beta2', 'epsilon'])
    expect(shown('adagrad')).toEqual([
      'algorithm',
      'learningRate',
      'schedule',
      'initialAccumulator',
      'epsilon',
    ])
    expect(shown('sgd', 'exponential')).toEqual([
      'algorithm',
      'learningRate',
      'schedule',
      'decaySteps',
      'decayRate',
    ])
    expect(shown('sgd', 'cosine')).toEqual(['algorithm', 'learningRate', 'schedule', 'decaySteps', 'alpha'])
    expect(shown('adadelta')).toEqual(['algorithm', 'learningRate', 'schedule', 'rho', 'epsilon'])
  })

  it('hands on a schedule of the learning rate with what it needs, and none where the rate stays', () => {
    const set = { algorithm: 'sgd', decaySteps: 50, decayRate: 0.9, alpha: 0.2 }
    expect(config(set)).toEqual(KERAS.sgd)
    expect(config({ ...set, schedule: 'exponential' })).toEqual({
      ...KERAS.sgd,
      schedule: { kind: 'exponential', decaySteps: 50, decayRate: 0.9 },
    })
    expect(config({ ...set, schedule: 'cosine' })).toEqual({
      ...KERAS.sgd,
      schedule: { kind: 'cosine', decaySteps: 50, alpha: 0.2 },
    })
  })

  it('hands on weight decay and clipping with any algorithm, and neither where it is off', () => {
    const set = { algorithm: 'sgd', clipLimit: 0.5 }
    expect(config({ ...set, weightDecay: 0, clip: 'none' })).toEqual(KERAS.sgd)
    expect(config({ ...set, weightDecay: 0.01, clip: 'globalNorm' })).toEqual({
      ...KERAS.sgd,
      weightDecay: 0.01,
      clip: { by: 'globalNorm', limit: 0.5 },
    })
    expect(config({ algorithm: 'adamw', weightDecay: 0 })).toEqual(KERAS.adam)
  })

  it('shows how far gradients are clipped only where they are', () => {
    const { clipLimit } = definition?.params ?? {}
    expect(['none', 'value', 'norm', 'globalNorm'].map((clip) => clipLimit?.shown?.({ clip }))).toEqual([
      false,
      true,
      true,
      true,
    ])
  })

  it('is called by its algorithm', () => {
    const title = (algorithm: string, language: Language) =>
      WORDS[language].nodes.optimizer?.titles?.[definition?.variant?.({ algorithm }) ?? '']
    expect(title('adam', 'en')).toBe('Adam')
    expect(title('momentum', 'de')).toBe('SGD mit Schwung')
  })
})
