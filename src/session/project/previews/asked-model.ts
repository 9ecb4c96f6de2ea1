import { distinctUntilChanged, from, map, merge, type Observable } from 'rxjs'
import type { Answers, Engine } from '../../../engine/protocol.ts'
import { hashJson } from '../../../graph/base/hash.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { Plan } from '../../../graph/plan/plan.ts'
import type { Timing } from '../../base/timing.ts'
import type { Answered, Question, ShownModel } from '../../question.ts'
import type { Signal } from '../../signal.ts'
import type { Preview } from '../../types.ts'
import type { Plans } from '../plans.ts'
import type { SharedRequests } from '../requests/shared-requests.ts'
import type { ProjectRuns } from '../runs/project-runs.ts'
import type { TrainerRun } from '../runs/trainer-run.ts'
import { trainerBefore } from './find-evaluation.ts'
import { previewOf } from './preview-of.ts'

export interface AskedModelOptions {
  readonly engine: Engine
  readonly plans: Signal<Plans>
  readonly runs: ProjectRuns
  readonly timing: Timing
}

/** Whose weights are asked: those of a run that has a checkpoint, else the start weights of the plan. */
interface ModelSource {
  readonly trainer: NodeId
  readonly plan: Plan
  readonly run?: TrainerRun
  /** The same content is the same network with the same weights. */
  readonly content: string
}

/** The network a node gets as a model, with its weights, as training and the graph go on. */
export function shownModels(options: AskedModelOptions, node: NodeId): Observable<Preview<ShownModel>> {
  return previewOf({
    wanted: sources(options, node),
    ask: (source) => from(modelFrom(options, source)),
    oldStays: () => true,
    schedule: options.timing.schedule,
  })
}

/** What that network answers. */
export function answers(
  options: AskedModelOptions & { readonly requests: SharedRequests<Answers> },
  node: NodeId,
  question: Question,
): Observable<Preview<Answered>> {
  const asked = hashJson(question.kind === 'raw' ? [question.count, ...question.values] : question.example)
  return previewOf({
    wanted: sources(options, node),
    ask: (source) =>
      options.requests
        .get(`${source.content}/${asked}`, () => answer(options, source, question))
        .pipe(map((reply) => withOrigin(reply, source))),
    oldStays: () => true,
    schedule: options.timing.schedule,
  })
}

function sources({ plans, runs }: AskedModelOptions, node: NodeId): Observable<ModelSource | undefined> {
  return merge(plans.changes, runs.turns).pipe(
    map(() => sourceOf(plans.value, runs, node)),
    distinctUntilChanged((a, b) => a?.content === b?.content),
  )
}

function sourceOf(plans: Plans, runs: ProjectRuns, node: NodeId): ModelSource | undefined {
  const trainer = trainerBefore(plans.graph, node)
  if (trainer === undefined) return undefined
  const run = runs.of(trainer)
  if (run?.state.checkpoint) {
    const { state } = run
    const { epoch, step } = run.state.checkpoint
    return { trainer, plan: state.plan, run, content: `trained/${state.run}/${epoch}/${step}` }
  }
  const now = plans.of(trainer)
  return now.ok ? { trainer, plan: now.value, content: `start/${now.value.hash}` } : undefined
}

async function modelFrom({ runs }: AskedModelOptions, source: ModelSource): Promise<Preview<ShownModel>> {
  const { trainer, plan, run } = source
  const { network, data } = plan
  if (!run) return { kind: 'ready', value: { trainer, network, data } }
  const checkpoint = await runs.checkpointOf(run)
  if (!checkpoint.ok) return { kind: 'failed', problems: checkpoint.problems }
  return { kind: 'ready', value: { trainer, network, data, weights: checkpoint.value.weights } }
}

async function answer(options: AskedModelOptions, source: ModelSource, question: Question) {
  const model = await modelFrom(options, source)
  if (model.kind === 'failed') return { ok: false, problems: model.problems } as const
  if (model.kind !== 'ready') throw new Error(`a model is ${model.kind}`)
  const { network, data, weights } = model.value
  return options.engine.predict({ network, data, weights, ask: question })
}

function withOrigin(reply: Preview<Answers>, { run }: ModelSource): Preview<Answered> {
  if (reply.kind !== 'ready') return reply
  return { kind: 'ready', value: { ...reply.value, weights: run ? 'trained' : 'start' } }
}
