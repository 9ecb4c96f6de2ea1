import type { BackendChoice } from '../../../engine/backend-report.ts'
import type { Engine } from '../../../engine/protocol.ts'
import { randomId } from '../../base/random-id.ts'
import type { PlannedRun } from './plan-request.ts'
import type { RunTimes } from './run-times.ts'

export interface MeasureOptions {
  readonly engine: Engine
  readonly backend: BackendChoice
  /** So many train beside each other while it is measured, as they will later. */
  readonly atATime: number
  readonly signal: AbortSignal
}

/** Milliseconds of training after which it is enough, and those that the second measurement is to take. */
const LONGEST = 1500
const SECOND = 600
/** Batches that take longer than those behind them. */
const FIRST = 2
/** Of the time of a training step an example takes this share where it is answered alone: no gradients, no update. */
const ANSWERING = 1 / 3

/** What was seen of a run that nobody keeps. */
interface Trial {
  /** From being asked for to the end of its first batch. */
  readonly startMs: number
  readonly stepMs: number
  /** Epochs of one that has been trained and tested to its end, and how long that took. */
  readonly whole?: { readonly epochs: number; readonly ms: number }
}

/** Starts workers and has them load the data, which the runs of a group find done. */
export async function warmUp(run: PlannedRun, options: MeasureOptions): Promise<void> {
  await trials(run, options, 1, 0)
}

/**
 * What a run takes: trained to its end with one epoch, then with a few more, so that what it takes besides its epochs
 * can be told from these. Of one whose epochs are long a few batches say what the rest will take.
 */
export async function measureRun(run: PlannedRun, options: MeasureOptions): Promise<RunTimes | undefined> {
  const { plan, member, validated, tested } = run
  const [first] = await trials(run, options, 1, LONGEST)
  if (!first) return undefined
  const { stepMs, startMs, whole } = first
  const steps = member.steps / Math.max(1, member.epochs)
  const answering = (examples: number) => (examples / plan.training.batchSize) * stepMs * ANSWERING
  if (!whole) return { startMs, stepMs, epochMs: answering(validated), endMs: answering(tested) }
  const about = Math.max(1, steps * stepMs + answering(validated))
  const more = Math.min(member.epochs, 1 + Math.ceil(SECOND / about))
  const [second] = more > 1 ? await trials(run, options, more, LONGEST) : []
  const further = second?.whole && second.whole.epochs > whole.epochs ? second.whole : undefined
  const perEpoch = further ? (further.ms - whole.ms) / (further.epochs - whole.epochs) : about
  const epochMs = Math.max(0, perEpoch - steps * stepMs)
  const besides = Math.max(0, whole.ms - steps * stepMs - epochMs)
  const own = Math.min(besides, startMs)
  return { startMs: own, stepMs, epochMs, endMs: besides - own }
}

/** The middle one of as many as train at a time; nothing where none of them trains or it was left. */
async function trials(
  run: PlannedRun,
  options: MeasureOptions,
  epochs: number,
  longest: number,
): Promise<readonly Trial[]> {
  if (options.signal.aborted) return []
  const beside = Array.from({ length: options.atATime }, () => trial(run, options, epochs, longest))
  const seen = (await Promise.all(beside)).filter((each) => each !== undefined)
  if (options.signal.aborted) return []
  const msOf = ({ whole, startMs }: Trial) => whole?.ms ?? startMs
  seen.sort((a, b) => msOf(a) - msOf(b))
  return seen.slice(Math.floor(seen.length / 2))
}

function trial(
  { plan: { training, ...plan } }: PlannedRun,
  { engine, backend, signal }: MeasureOptions,
  epochs: number,
  longest: number,
): Promise<Trial | undefined> {
  return new Promise((resolve) => {
    const asked = performance.now()
    const began = engine.start({
      run: randomId('m'),
      plan: { ...plan, training: { ...training, epochs } },
      backend,
    })
    const times: number[] = []
    let startMs: number | undefined
    const stop = () => began.stop()
    signal.addEventListener('abort', stop)
    began.listen((event) => {
      const ms = performance.now() - asked
      if (event.kind === 'batch') {
        startMs ??= ms
        times.push(event.ms)
        if (ms - startMs >= longest) stop()
      }
      if (event.kind !== 'completed' && event.kind !== 'cancelled' && event.kind !== 'failed') return
      signal.removeEventListener('abort', stop)
      if (startMs === undefined) return resolve(undefined)
      const stepMs = median(times.length > FIRST ? times.slice(FIRST) : times)
      const whole = event.kind === 'completed' ? { whole: { epochs: event.epochs, ms } } : {}
      resolve({ startMs, stepMs, ...whole })
    })
  })
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] as number
}
