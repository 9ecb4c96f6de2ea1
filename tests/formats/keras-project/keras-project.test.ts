import { describe, expect, test } from 'vitest'
import { projectTexts } from '../../../src/formats/keras-project/keras-project.ts'
import { wholeNetwork } from '../../../src/formats/networks/whole-network.ts'
import { LANGUAGES } from '../../../src/graph/base/text.ts'
import type { Augmentation, Plan } from '../../../src/graph/plan/plan.ts'
import { RANDOM_SEEDS, type RandomNetwork, randomNetwork } from '../../../testing/random-networks.ts'

function textsOf({ network, document }: RandomNetwork, language: 'en' | 'de' = 'en') {
  return projectTexts({ network, language, graph: JSON.stringify(document) })
}

/** A random network whose plan is changed. */
function withPlan(seed: number, change: (plan: Plan) => Partial<Plan>): RandomNetwork {
  const random = randomNetwork(seed)
  const plan = { ...random.plan, ...change(random.plan) }
  return { ...random, plan, network: { ...random.network, plan } }
}

const AUGMENTATION: Augmentation = {
  rotation: 7,
  widthShift: 0.1,
  heightShift: 2,
  shear: 0,
  zoom: 0.05,
  horizontalFlip: true,
  verticalFlip: false,
  fill: 'reflect',
  value: 0,
  seed: 3,
}

describe('a Keras project', () => {
  test('writes out every layer of the network under the name that it has in model.keras', () => {
    for (const seed of RANDOM_SEEDS) {
      const random = randomNetwork(seed)
      const { 'train.py': train = '' } = textsOf(random)
      for (const { class_name, name } of wholeNetwork(random.network).model.config.layers) {
        if (class_name !== 'InputLayer') expect(train).toContain(`layers.${class_name}(`)
        expect(train).toContain(`name="${name}"`)
      }
    }
  })

  test('has no line that is too long, but for comments and what cannot be broken', () => {
    for (const seed of RANDOM_SEEDS) {
      const { 'train.py': train = '' } = textsOf(randomNetwork(seed))
      const code = train.split('\n').filter((line) => !/^\s*(?:#|"""|[A-ZÄÖÜ])|name="|print\(/.test(line))
      expect(code.filter((line) => line.length > 88)).toEqual([])
    }
  })

  test('leaves no place of a template empty', () => {
    for (const language of LANGUAGES)
      for (const [path, text] of Object.entries(textsOf(randomNetwork(3), language)))
        if (path.endsWith('.py')) expect(text).not.toMatch(/\[\[|^\s*(?:# )?(?:en|de): /m)
  })

  test('speaks the language of whoever takes it out', () => {
    const random = randomNetwork(3)
    expect(textsOf(random, 'en')['train.py']).toContain('The network, layer by layer')
    expect(textsOf(random, 'de')['train.py']).toContain('Das Netz, Schicht für Schicht')
    expect(textsOf(random, 'de')['README.md']).toContain('## Auf mehreren Rechnern')
  })

  test('says no title as code, whatever it is', () => {
    const random = randomNetwork(3)
    const title = 'a """\nimport os\u2028\\'
    const { 'train.py': train = '' } = textsOf({ ...random, network: { ...random.network, title } })
    expect(train.split('\n')[0]).toBe('"""a \\"\\"\\" import os \\\\')
    expect(train).not.toMatch(/^import os/m)
  })

  test('changes training pictures where the plan does, and brings what does it', () => {
    const random = withPlan(3, ({ data }) => ({
      data: { ...data, steps: [{ kind: 'augment', ...AUGMENTATION }, ...data.steps] },
    }))
    const texts = textsOf(random)
    expect(texts['train.py']).toContain('"width_shift": 0.1,')
    expect(texts['train.py']).toContain('x = augment(x, chosen, self.epoch, AUGMENTATION)')
    expect(texts['augment.py']).toContain('def augment(')
    expect(textsOf(randomNetwork(3))['augment.py']).toBeUndefined()
  })

  test('lets weights decay and clips gradients as the plan does, and offers AdamW', () => {
    const { 'train.py': train, 'sweep.py': sweep } = textsOf(
      withPlan(1, () => ({
        optimizer: {
          kind: 'sgd',
          learningRate: 0.1,
          momentum: 0,
          nesterov: false,
          weightDecay: 0.01,
          clip: { by: 'value', limit: 0.5 },
        },
      })),
    )
    expect(train).toContain('keras.optimizers.SGD(learning_rate, weight_decay=0.01, clipvalue=0.5)')
    expect(sweep).toMatch(/"adamw": lambda optimizers, rate: optimizers\.AdamW\(/)
    expect(sweep).toContain('weight_decay=0.004')
  })

  test.each([
    [
      { kind: 'step', decaySteps: { epochs: 3 }, decayRate: 0.5 },
      'ExponentialDecay(\n        learning_rate, decay_steps=3 * steps, decay_rate=0.5, staircase=True\n',
      'make_optimizer(learning_rate, steps)',
    ],
    [
      { kind: 'cosine', decaySteps: 'training', alpha: 0, warmUp: { steps: { epochs: 1 }, from: 0.1 } },
      'decay_steps=max(1, max(1, epochs * steps) - steps),',
      'make_optimizer(learning_rate, steps, epochs)',
    ],
    [
      { kind: 'one-cycle', steps: 100, rise: 0.3, divide: 25, finalDivide: 10_000 },
      'OneCycle(\n        learning_rate, steps=100, rise=0.3, divide=25, final_divide=10000\n    )',
      'make_optimizer(learning_rate)',
    ],
  ] as const)('counts the steps of a schedule in Python: %o', (schedule, made, called) => {
    const { 'train.py': train = '' } = textsOf(
      withPlan(1, () => ({
        optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0, nesterov: false, schedule },
      })),
    )
    expect(train).toContain(made)
    expect(train).toContain(called)
    expect(train.includes('class OneCycle')).toBe(schedule.kind === 'one-cycle')
  })

  test('waits for a plateau in a callback', () => {
    const { 'train.py': train = '' } = textsOf(
      withPlan(1, () => ({
        optimizer: {
          kind: 'sgd',
          learningRate: 0.1,
          momentum: 0,
          nesterov: false,
          schedule: {
            kind: 'plateau',
            monitor: 'valAccuracy',
            factor: 0.5,
            patience: 2,
            minDelta: 0.001,
            cooldown: 1,
            minRate: 0.0001,
          },
        },
      })),
    )
    expect(train).toMatch(
      /ReduceLROnPlateau\(\s*monitor="val_accuracy",\s*mode="max",\s*factor=0.5,\s*patience=2,/,
    )
    expect(train).toContain('stopping.append(plateau)')
  })

  test('trains by the optimizer, schedule and early stopping of the plan', () => {
    const { 'train.py': train = '' } = textsOf(
      withPlan(1, ({ training }) => ({
        optimizer: {
          kind: 'rmsprop',
          learningRate: 0.002,
          rho: 0.9,
          momentum: 0.5,
          epsilon: 1e-7,
          centered: true,
          schedule: { kind: 'exponential', decaySteps: 100, decayRate: 0.5 },
        },
        training: {
          ...training,
          earlyStopping: { monitor: 'valLoss', patience: 0, minDelta: 0.001, restoreBest: true },
        },
      })),
    )
    expect(train).toContain('LEARNING_RATE = 0.002')
    expect(train).toContain(
      'ExponentialDecay(\n        learning_rate, decay_steps=100, decay_rate=0.5\n    )',
    )
    expect(train).toContain('schedule, rho=0.9, momentum=0.5, epsilon=1e-7, centered=True')
    expect(train).toMatch(
      /EarlyStopping\(\s*monitor="val_loss",\s*mode="min",\s*patience=1,\s*min_delta=0.001,/,
    )
  })
})
