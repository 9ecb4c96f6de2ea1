import {
  connect,
  distinctUntilChanged,
  EMPTY,
  finalize,
  ignoreElements,
  map,
  merge,
  type Observable,
  share,
  switchMap,
  tap,
} from 'rxjs'
import type { BackendChoice } from '../../../engine/backend-report.ts'
import type { Engine, Evaluation } from '../../../engine/protocol.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { Plan } from '../../../graph/plan/plan.ts'
import type { Signal } from '../../signal.ts'
import type { Plans } from '../plans.ts'
import type { ProjectRuns } from '../runs/project-runs.ts'
import {
  type FoundEvaluation,
  findEvaluation,
  type MissingEvaluation,
  type ShownEvaluation,
} from './find-evaluation.ts'
import { measureLater } from './measure-later.ts'

export interface EvaluationsOptions {
  readonly engine: Engine
  readonly plans: Signal<Plans>
  readonly runs: ProjectRuns
  readonly backend: (plan: Plan) => BackendChoice
}

/** What result nodes show. A measurement that a finished run lacks (the node is new) is made while somebody looks. */
export class Evaluations {
  readonly #options: EvaluationsOptions
  readonly #underWay = new Map<string, Observable<Evaluation>>()

  constructor(options: EvaluationsOptions) {
    this.#options = options
  }

  of(node: NodeId): Observable<ShownEvaluation | undefined> {
    const { plans, runs } = this.#options
    return merge(plans.changes, runs.views.changes).pipe(
      map(() => findEvaluation(plans.value, runs, node)),
      connect((found) => merge(shownOf(found), this.#measureMissing(found))),
    )
  }

  /** Gives nothing: what was measured arrives as a change of the run. */
  #measureMissing(found: Observable<FoundEvaluation>): Observable<never> {
    return found.pipe(
      map(({ missing }) => missing),
      distinctUntilChanged((a, b) => a?.key === b?.key),
      switchMap((missing) => (missing ? this.#measure(missing) : EMPTY)),
      ignoreElements(),
    )
  }

  #measure({ key, run, plan }: MissingEvaluation): Observable<Evaluation> {
    const { engine, runs, backend } = this.#options
    const measuring =
      this.#underWay.get(key) ??
      measureLater(engine, runs, run, plan, backend).pipe(
        tap((evaluation) => runs.addEvaluation(run, evaluation, plan)),
        finalize(() => this.#underWay.delete(key)),
        share(),
      )
    this.#underWay.set(key, measuring)
    return measuring
  }
}

function shownOf(found: Observable<FoundEvaluation>): Observable<ShownEvaluation | undefined> {
  return found.pipe(
    map(({ shown }) => shown),
    distinctUntilChanged((a, b) => a?.evaluation === b?.evaluation && a?.run === b?.run),
  )
}
