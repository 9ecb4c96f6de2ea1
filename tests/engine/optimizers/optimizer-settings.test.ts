import '@tensorflow/tfjs-backend-cpu'
import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { createOptimizer } from '../../../src/engine/optimizers/optimizer.ts'
import type { Json } from '../../../src/graph/base/json.ts'
import type { AnyParams } from '../../../src/graph/node/define-node.ts'
import type { Parameter } from '../../../src/graph/node/parameter.ts'
import { resolveParams } from '../../../src/graph/node/resolve-params.ts'
import { learningRate } from '../../../src/graph/plan/learning-rate.ts'
import { inSteps } from '../../../src/graph/values/schedule.ts'

const definition = registry.get('optimizer')!
const { plan, params: declared } = definition

/** Large and short enough that every setting shows within a few updates. */
const BASE = { learningRate: 0.1, decaySteps: 3, clipLimit: 0.25 }

function weightsAfter(params: AnyParams): readonly number[] {
  if (plan.kind !== 'optimizer') throw new Error('no optimizer')
  const config = plan.optimizer(resolveParams(declared, params).params)
  const schedule = config.schedule && inSteps(config.schedule, { stepsPerEpoch: 1, epochs: 6 })
  const variable = tf.variable(tf.tensor1d([0.5, -0.3, 2]))
  const optimizer = createOptimizer(config, [{ name: 'weight', variable }])
  for (let update = 1; update <= 6; update++) {
    const rate = learningRate(config.learningRate, schedule, update)
    const gradient = tf.tensor1d([0.3 * update, -0.2, 0.1 / update])
    optimizer.apply({ [variable.name]: gradient }, update, rate)
    gradient.dispose()
  }
  const weights = [...variable.dataSync()]
  optimizer.dispose()
  variable.dispose()
  return weights
}

function otherValue(parameter: Parameter, value: Json | undefined): Json {
  if (parameter.kind === 'toggle') return !value
  if (parameter.kind === 'choice') return parameter.options.find((option) => option !== value) ?? null
  if (parameter.kind === 'number' || parameter.kind === 'integer')
    return Math.round((parameter.min + parameter.max) * 50) / 100
  throw new Error(`no other value for a ${parameter.kind}`)
}

const options = (name: string): readonly string[] =>
  declared[name]?.kind === 'choice' ? declared[name].options : []

const situations = options('algorithm').flatMap((algorithm) => [
  ...options('schedule').map((schedule) => ({ ...BASE, algorithm, schedule, clip: 'none' })),
  ...options('clip').map((clip) => ({ ...BASE, algorithm, schedule: 'constant', clip })),
])

describe.each(situations)(
  'the settings of $algorithm with a rate that is $schedule and gradients clipped by $clip',
  (set) => {
    beforeAll(async () => {
      await tf.setBackend('cpu')
    })

    const { params } = resolveParams(declared, set)
    const shown = Object.entries(declared).filter(([, parameter]) => parameter.shown?.(params) ?? true)
    test.each(shown.map(([name, parameter]) => ({ name, parameter })))(
      '$name changes what becomes of the weights',
      ({ name, parameter }) => {
        const other = { ...set, [name]: otherValue(parameter, params[name]) }
        expect(weightsAfter(other)).not.toEqual(weightsAfter(set))
      },
    )
  },
)
