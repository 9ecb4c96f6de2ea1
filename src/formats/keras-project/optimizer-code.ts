import type { Json } from '../../graph/base/json.ts'
import {
  ALGORITHMS,
  type Algorithm,
  optimizerConfig,
  usualDecay,
  usualRate,
} from '../../graph/plan/optimizers.ts'
import type { OptimizerConfig } from '../../graph/plan/plan.ts'
import { optimizerClass, sharedSettings } from '../keras/optimizer-config.ts'
import { callLines, literal } from './python-text.ts'
import { DEFAULTS, neededBy, scheduleCall } from './schedule-code.ts'

/** What Keras calls a setting, where it calls it otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  beta1: 'beta_1',
  beta2: 'beta_2',
  initialAccumulator: 'initial_accumulator_value',
}

/** The function that makes the optimizer of a plan; its learning rate, and how long an epoch is, are given. */
export function optimizerLines({ schedule, ...config }: OptimizerConfig): readonly string[] {
  const made = schedule && scheduleCall(schedule)
  const needs = schedule ? neededBy(schedule) : []
  const given = ['learning_rate=LEARNING_RATE', ...needs.map((name) => DEFAULTS[name])]
  const args = (rate: string) => [rate, ...settingsOf(config)]
  const before = `return keras.optimizers.${optimizerClass(config)}`
  const lines = made
    ? [
        ...callLines({ before: `schedule = ${made.name}`, args: made.args }),
        ...callLines({ before, args: args('schedule') }),
      ]
    : callLines({ before, args: args('learning_rate') }, 0)
  return [`def make_optimizer(${given.join(', ')}):`, ...lines.map((line) => `    ${line}`)]
}

/** The call of that function where a run is made, with what it needs of it before. */
export function optimizerCall({ schedule }: OptimizerConfig): {
  readonly before: readonly string[]
  readonly call: readonly string[]
} {
  const needs = schedule ? neededBy(schedule) : []
  const args = ['learning_rate', ...needs].join(', ')
  return {
    before: needs.includes('steps') ? ['steps = -(-len(load("train")[0]) // batch_size)'] : [],
    call: [`optimizer=optimizer or make_optimizer(${args}),`],
  }
}

/** Every optimizer with Keras's own settings: how the app says it, and a dictionary for Python. */
export function everyOptimizer(): {
  readonly configs: Readonly<Record<Algorithm, OptimizerConfig>>
  readonly lines: readonly string[]
} {
  const configs = Object.fromEntries(ALGORITHMS.map((algorithm) => [algorithm, usual(algorithm)])) as Record<
    Algorithm,
    OptimizerConfig
  >
  const lines = ALGORITHMS.flatMap((algorithm) => {
    const config = configs[algorithm]
    const args = [`rate or ${literal(config.learningRate)}`, ...settingsOf(config)]
    const name = `optimizers.${optimizerClass(config)}`
    const call = callLines({ before: name, args, after: ',' }, 8).map((line, i) =>
      i === 0 ? line.trimStart() : line,
    )
    const opening = `    ${literal(algorithm)}: lambda optimizers, rate: `
    return `${opening}${call[0]}`.length <= 88 && call.length === 1
      ? [`${opening}${call[0]}`]
      : callLines({ before: `${opening.trim()} ${name}`, args, after: ',' }, 4)
  })
  return { configs, lines: ['OPTIMIZERS = {', ...lines, '}'] }
}

function settingsOf(config: OptimizerConfig): readonly string[] {
  const { learningRate: _, kind: __, schedule: ___, weightDecay: ____, clip: _____, ...own } = config
  const settings: Readonly<Record<string, Json>> = { ...own, ...sharedSettings(config) }
  return Object.entries(settings)
    .filter(([, value]) => value !== false && value !== 0)
    .map(([key, value]) => `${NAMES[key] ?? key}=${literal(value as number)}`)
}

function usual(algorithm: Algorithm): OptimizerConfig {
  return optimizerConfig({
    algorithm,
    learningRate: usualRate(algorithm),
    schedule: 'constant',
    decaySteps: 1000,
    decayRate: 0.5,
    alpha: 0,
    momentum: algorithm === 'momentum' ? 0.9 : 0,
    nesterov: false,
    beta1: 0.9,
    beta2: 0.999,
    rho: algorithm === 'adadelta' ? 0.95 : 0.9,
    centered: false,
    initialAccumulator: 0.1,
    epsilon: 1e-7,
    weightDecay: usualDecay(algorithm),
    clip: 'none',
    clipLimit: 1,
  })
}
