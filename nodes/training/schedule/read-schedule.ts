import type { JsonObject } from '../../../src/graph/base/json.ts'
import type { ReadKeras } from '../../../src/graph/node/define-node.ts'
import type { ScheduleParams } from '../../../src/graph/plan/schedule-params.ts'

/**
 * Keras's schedules that the optimizer has no setting of its own for. Keras counts steps, and begins a warm-up at the
 * rate it calls the initial one.
 */
export const SCHEDULE_READERS: Readonly<Record<string, ReadKeras<ScheduleParams>>> = {
  ExponentialDecay: ({ staircase, decay_steps, decay_rate }) =>
    staircase && typeof decay_rate === 'number'
      ? {
          params: {
            kind: 'step',
            unit: 'steps',
            ...number('every', decay_steps),
            factor: rounded(decay_rate),
          },
        }
      : { cannot: 'staircase', value: false },
  CosineDecay(config) {
    const { decay_steps, alpha = 0 } = config
    const rising = warmUpIn(config)
    if (!rising) return { cannot: 'warmup_steps', value: 0 }
    // One that keeps all of the rate only warms up.
    if (alpha === 1) return { params: { kind: 'warm-up', unit: 'steps', ...rising } }
    const left = typeof alpha === 'number' ? { left: rounded(alpha) } : {}
    return {
      params: {
        kind: 'cosine',
        unit: 'steps',
        span: 'own',
        ...number('length', decay_steps),
        ...left,
        ...rising,
      },
    }
  },
}

function warmUpIn({ initial_learning_rate, warmup_steps, warmup_target }: JsonObject) {
  if (typeof warmup_steps !== 'number' || typeof warmup_target !== 'number' || warmup_steps <= 0)
    return undefined
  const first = typeof initial_learning_rate === 'number' ? initial_learning_rate : 0
  return { warmUp: warmup_steps, from: rounded(Math.min(1, Math.max(0, first / warmup_target))) }
}

/** As many digits as single precision has. */
const rounded = (value: number) => Number(value.toPrecision(7))

function number<K extends string>(name: K, value: unknown) {
  return (typeof value === 'number' ? { [name]: value } : {}) as Partial<Record<K, number>>
}
