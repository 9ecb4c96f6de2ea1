import { IntlMessageFormat } from 'intl-messageformat'
import { beforeAll, describe, expect, test } from 'vitest'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import type { Activations, RunEventBody } from '../../../src/engine/protocol.ts'
import { failureEvent } from '../../../src/engine/training/failure.ts'
import { createRunControl } from '../../../src/engine/training/run-control.ts'

import { engineSentences as deEngineSentences } from '../../../src/engine/words/de/engine-sentences.ts'
import { engineSentences as enEngineSentences } from '../../../src/engine/words/en/engine-sentences.ts'
import type { Problem } from '../../../src/graph/document/problem.ts'
import { formatMessage } from '../../../testing/words.ts'
import { type Collected, collect } from '../collect.ts'
import { dense, digits, networkOf, planOf, planWithMemory } from '../plans.ts'

const SENTENCES: Readonly<Record<'en' | 'de', Readonly<Record<string, string>>>> = {
  en: enEngineSentences,
  de: deEngineSentences,
}

beforeAll(async () => {
  await startBackend('cpu', nodeBackends)
})

const sentence = ({ code, values }: Problem, language: 'en' | 'de' = 'en') =>
  formatMessage(SENTENCES[language][code] ?? `no sentence: ${code}`, values, language)

function failureOf({ last }: Collected): RunEventBody & { kind: 'failed' } {
  if (last.kind !== 'failed') throw new Error(`ended with: ${last.kind}`)
  return last
}

const sgd = (learningRate: number) => ({ kind: 'sgd', learningRate, momentum: 0, nesterov: false }) as const
const linear = networkOf([28, 28, 1], {
  flatten: ['Flatten'],
  hidden: dense(12, 'linear', 11),
  hidden2: dense(12, 'linear', 13),
  output: dense(10, 'linear', 12),
})

describe.each(['cpu', 'wasm'] as const)('a run whose loss is no longer a number, on %s', (backend) => {
  beforeAll(async () => {
    expect(await startBackend(backend, nodeBackends)).toMatchObject({ name: backend })
  })

  const loss = 'mean-squared-error' as const
  test('says that the inputs are not scaled', async () => {
    const plan = planOf({ network: linear, loss, optimizer: sgd(0.01), data: digits({ steps: [] }) })
    const { code, problem } = failureOf(await collect(plan))
    expect(code).toBe('diverged')
    expect(problem).toMatchObject({
      code: 'diverged-inputs-not-scaled',
      node: 'trainer',
      values: { largest: 255 },
    })
    expect(sentence(problem)).toContain('the inputs are not scaled, they reach 255. Put a Scale node')
    expect(sentence(problem, 'de')).toContain('Die Eingaben sind nicht skaliert, sie reichen bis 255.')
  })

  test('says that the rate is too high', async () => {
    const { problem } = failureOf(await collect(planOf({ network: linear, loss, optimizer: sgd(3) })))
    expect(problem.code).toBe('diverged-rate-too-high')
    expect(sentence(problem)).toContain('the learning rate 3 is too high. Try a tenth of it; 0.01 is usual.')
    expect(sentence(problem, 'de')).toContain(
      'Die Lernrate 3 ist zu hoch. Versuche ein Zehntel davon; üblich ist 0,01.',
    )
  })

  test('names no cause where none is plain', async () => {
    const wild = networkOf([28, 28, 1], {
      flatten: ['Flatten'],
      ...Object.fromEntries(
        Array.from({ length: 6 }, (_, i) => [
          `layer${i}`,
          [
            'Dense',
            {
              units: 10,
              activation: 'linear',
              kernel_initializer: { class_name: 'Constant', config: { value: 1e6 } },
            },
          ] as const,
        ]),
      ),
    })
    const { problem } = failureOf(await collect(planOf({ network: wild, loss, optimizer: sgd(0.01) })))
    expect(problem.code).toBe('diverged')
    expect(sentence(problem)).toContain('Try a lower learning rate than 0.01')
  })

  test('shows no batch that is not a number, and says where it happened', async () => {
    const collected = await collect(planOf({ network: linear, loss, optimizer: sgd(3) }))
    const losses = collected.events.flatMap((event) => (event.kind === 'batch' ? [event.loss] : []))
    expect(losses.every(Number.isFinite)).toBe(true)
    const steps = losses.length
    expect(failureOf(collected).problem.values).toMatchObject({
      epoch: Math.floor(steps / 4) + 1,
      step: (steps % 4) + 1,
    })
  })

  test('is found in the weights when the loss has not shown it yet', async () => {
    // One update turns the weights to infinity; the loss before it is a number.
    const plan = planOf({
      network: linear,
      loss,
      optimizer: sgd(1e39),
      training: { epochs: 3, batchSize: 200, shuffle: false, validate: false },
    })
    const collected = await collect(plan)
    expect(failureOf(collected).problem.code).toBe('diverged-rate-too-high')
    expect(collected.kinds.filter((kind) => kind === 'epoch')).toEqual([])
  })
})

describe('other bad ends', () => {
  test('missing data fails in words', async () => {
    const { code, problem } = failureOf(await collect(planOf({ data: digits({ train: 60_001 }) })))
    expect([code, problem.code]).toEqual(['data-unavailable', 'data-too-few'])
    expect(sentence(problem)).toBe(
      '60,051 examples are needed, but there are only 60,000. Ask the data node for fewer, or for more classes.',
    )
  })

  test('a lost back end is distinguished from a crash', async () => {
    const { code } = failureOf(await collect(planOf(), { host: { isBackendLost: () => true } }))
    expect(code).toBe('backend-lost')
  })

  test.each([
    [new RangeError('Array buffer allocation failed'), 'out-of-memory'],
    [new RangeError('Invalid typed array length: 9999999999'), 'out-of-memory'],
    [new Error('Cannot enlarge memory arrays'), 'out-of-memory'],
    [new Error('Aborted(OOM)'), 'out-of-memory'],
    [new Error('x is undefined'), 'crashed'],
    ['a word', 'crashed'],
  ])('%s is %s', (error, code) => {
    expect(failureEvent(error, false)).toMatchObject({ code, problem: { code } })
  })

  test('a tensor too large for any memory is out of memory', async () => {
    const network = networkOf([28, 28, 1], { flatten: ['Flatten'], giant: dense(2_000_000_000, 'linear', 1) })
    expect(failureOf(await collect(planOf({ network }))).code).toBe('out-of-memory')
  })

  test('every sentence exists in both languages, with the same blanks to fill', () => {
    const blanks = (message: string) => {
      const names = new Set<string>()
      // Elements of type 1 to 6 take a value; 0 is text and 7 the # of a plural.
      JSON.stringify(new IntlMessageFormat(message, 'en').getAst(), (_key, value) => {
        if (value?.type >= 1 && value.type <= 6) names.add(value.value)
        return value
      })
      return [...names].sort()
    }
    expect(Object.keys(SENTENCES.de)).toEqual(Object.keys(SENTENCES.en))
    for (const code of Object.keys(SENTENCES.en)) {
      expect(blanks(SENTENCES.de[code]!)).toEqual(blanks(SENTENCES.en[code]!))
    }
  })
})

describe('watching a run', () => {
  const watch = { example: { part: 'test', index: 3 } as const, everyMs: 0 }

  test('shows what flows through every layer between batches, without changing the numbers', async () => {
    const plan = planWithMemory({ training: { epochs: 2, batchSize: 100, shuffle: true, validate: false } })
    const unwatched = await collect(plan)
    const control = createRunControl()
    const shown: Activations[] = []
    control.setWatch(watch, (activations) => shown.push(activations))
    const watched = await collect(plan, { control })
    expect(watched.history).toEqual(unwatched.history)
    expect(watched.checkpoint?.weights).toEqual(unwatched.checkpoint?.weights)
    // Before each of four batches and before the measurement.
    expect(shown).toHaveLength(5)
    const [first, last] = [shown[0]!, shown.at(-1)!]
    expect(first.layers.map(({ layer, shape }) => [layer, shape])).toEqual([
      ['small', [7, 7, 1]],
      ['conv', [5, 5, 3]],
      ['norm', [5, 5, 3]],
      ['relu', [5, 5, 3]],
      ['pool', [2, 2, 3]],
      ['flatten', [12]],
      ['hidden', [8]],
      ['dropout', [8]],
      ['output', [10]],
    ])
    expect(first.target).toBe(0)
    expect(first.input.values).toHaveLength(784)
    expect(first.layers.at(-1)?.values).not.toEqual(last.layers.at(-1)?.values)
    // In inference mode: dropout lets everything through, and the output is probabilities as in the measurement.
    const layers = new Map(last.layers.map(({ layer, values }) => [layer, values]))
    expect(layers.get('dropout')).toEqual(layers.get('hidden'))
    const measured = watched.evaluations[0]!.outputs.slice(30, 40)
    layers.get('output')!.forEach((p, i) => {
      expect(p).toBeCloseTo(measured[i]!, 5)
    })
  })

  test('shows only the layers asked for, and not more often than asked for', async () => {
    const control = createRunControl()
    const shown: Activations[] = []
    control.setWatch({ ...watch, layers: ['output', 'hidden'], everyMs: 60_000 }, (seen) => shown.push(seen))
    await collect(planOf(), { control })
    expect(shown).toHaveLength(1)
    expect(shown[0]?.layers.map(({ layer }) => layer)).toEqual(['hidden', 'output'])
  })

  test('of an example that does not exist shows nothing and harms nothing', async () => {
    const control = createRunControl()
    const shown: Activations[] = []
    control.setWatch({ example: { part: 'test', index: 100_000 }, everyMs: 0 }, (seen) => shown.push(seen))
    expect((await collect(planOf(), { control })).last.kind).toBe('completed')
    expect(shown).toEqual([])
  })

  test('another example chosen while paused is shown at once', async () => {
    const control = createRunControl()
    const targets: number[] = []
    const another = { ...watch, example: { part: 'test', index: 0 } as const }
    const show = ({ target }: Activations) => {
      targets.push(target)
      if (targets.length === 1) setImmediate(() => control.setWatch(another, show))
      else control.stop()
    }
    const { kinds } = await collect(planOf(), {
      control,
      onEvent: (event) => {
        if (event.kind === 'batch' && event.step === 1) control.pause()
        if (event.kind === 'paused') setImmediate(() => control.setWatch(watch, show))
      },
    })
    expect(targets).toEqual([0, 7])
    expect(kinds).not.toContain('resumed')
  })
})
