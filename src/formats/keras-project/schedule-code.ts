import { type LearningRateSchedule, type Span, spansOf } from '../../graph/values/schedule.ts'
import { MONITORS } from './monitors.ts'
import { callLines, literal } from './python-text.ts'

/** How many epochs a run has, and how many steps one of them. */
type Needed = 'steps' | 'epochs'

/** What stands for them in the head of a function. */
export const DEFAULTS: Readonly<Record<Needed, string>> = { steps: 'steps=1', epochs: 'epochs=EPOCHS' }

/** What has to be known of a run before a schedule can be counted in steps, as Keras does. */
export function neededBy(schedule: LearningRateSchedule): readonly Needed[] {
  const spans = spansOf(schedule)
  if (spans.every((span) => typeof span === 'number')) return []
  return spans.includes('training') ? ['steps', 'epochs'] : ['steps']
}

/** What makes the schedule; nothing for a plateau, which Keras waits for in a callback. */
export function scheduleCall(
  schedule: LearningRateSchedule,
): { readonly name: string; readonly args: readonly string[] } | undefined {
  const keras = (name: string) => `keras.optimizers.schedules.${name}`
  switch (schedule.kind) {
    case 'exponential':
    case 'step': {
      const args = [
        `decay_steps=${stepsText(schedule.decaySteps)}`,
        `decay_rate=${literal(schedule.decayRate)}`,
      ]
      const stairs = schedule.kind === 'step' ? ['staircase=True'] : []
      return { name: keras('ExponentialDecay'), args: ['learning_rate', ...args, ...stairs] }
    }
    case 'cosine': {
      const { decaySteps, alpha, warmUp } = schedule
      const rising = warmUp ? stepsText(warmUp.steps) : '0'
      const all = stepsText(decaySteps)
      const steps = warmUp && decaySteps === 'training' ? `max(1, ${all} - ${rising})` : all
      return { name: keras('CosineDecay'), args: cosineArgs(steps, alpha, warmUp) }
    }
    case 'warm-up':
      return { name: keras('CosineDecay'), args: cosineArgs('1', 1, schedule.warmUp) }
    case 'one-cycle': {
      const { steps, rise, divide, finalDivide } = schedule
      const more = [
        `rise=${literal(rise)}`,
        `divide=${literal(divide)}`,
        `final_divide=${literal(finalDivide)}`,
      ]
      return { name: 'OneCycle', args: ['learning_rate', `steps=${stepsText(steps)}`, ...more] }
    }
    case 'plateau':
      return undefined
  }
}

function cosineArgs(
  steps: string,
  alpha: number,
  warmUp: { readonly steps: Span; readonly from: number } | undefined,
): readonly string[] {
  const end = [`decay_steps=${steps}`, `alpha=${literal(alpha)}`]
  if (!warmUp) return ['learning_rate', ...end]
  const first = warmUp.from === 0 ? '0.0' : `${literal(warmUp.from)} * learning_rate`
  return [first, ...end, 'warmup_target=learning_rate', `warmup_steps=${stepsText(warmUp.steps)}`]
}

/** Halves are rounded up, which Python's own `round` does not do. */
function stepsText(span: Span): string {
  if (typeof span === 'number') return literal(span)
  if (span === 'training') return 'max(1, epochs * steps)'
  if (Number.isInteger(span.epochs)) return span.epochs === 1 ? 'steps' : `${literal(span.epochs)} * steps`
  return `max(1, int(${literal(span.epochs)} * steps + 0.5))`
}

/** The class of a schedule that Keras does not have. */
export function scheduleClass(schedule: LearningRateSchedule | undefined, doc: string): readonly string[] {
  return schedule?.kind === 'one-cycle' ? [...ONE_CYCLE.replace('[[doc]]', doc).split('\n'), '', ''] : []
}

const ONE_CYCLE = `@keras.saving.register_keras_serializable("faltwerk")
class OneCycle(keras.optimizers.schedules.LearningRateSchedule):
    """
    [[doc]]
    """

    def __init__(self, highest, steps, rise, divide, final_divide):
        super().__init__()
        self.highest, self.steps, self.rise = highest, steps, rise
        self.divide, self.final_divide = divide, final_divide

    def __call__(self, step):
        step = keras.ops.cast(step, "float32")
        first = self.highest / self.divide
        last = first / self.final_divide
        top, end = self.rise * self.steps - 1, self.steps - 1

        def between(start, stop, share):
            share = keras.ops.clip(share, 0.0, 1.0)
            return stop + (start - stop) / 2 * (1 + keras.ops.cos(np.pi * share))

        up = between(first, self.highest, step / top if top > 0 else step * 0 + 1)
        down = between(self.highest, last, (step - top) / (end - top))
        return keras.ops.where(step <= top, up, down)

    def get_config(self):
        names = ("highest", "steps", "rise", "divide", "final_divide")
        return {name: getattr(self, name) for name in names}`

/** The callback that waits for a plateau. */
export function plateauLines(schedule: LearningRateSchedule | undefined): readonly string[] {
  if (schedule?.kind !== 'plateau') return []
  const { monitor, factor, patience, minDelta, cooldown, minRate } = schedule
  const call = callLines(
    {
      before: 'plateau = keras.callbacks.ReduceLROnPlateau',
      args: [
        `monitor=${literal(MONITORS[monitor])}`,
        `mode=${literal(/ccuracy$/.test(monitor) ? 'max' : 'min')}`,
        `factor=${literal(factor)}`,
        `patience=${patience}`,
        `min_delta=${literal(minDelta)}`,
        `cooldown=${cooldown}`,
        `min_lr=${literal(minRate)}`,
      ],
    },
    0,
  )
  return [...call, 'stopping.append(plateau)']
}
