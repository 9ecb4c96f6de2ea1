import { Observable } from 'rxjs'
import type { BackendChoice } from '../../../engine/backend-report.ts'
import type { Engine, Evaluation } from '../../../engine/protocol.ts'
import type { EvaluationPlan, Plan } from '../../../graph/plan/plan.ts'
import { randomId } from '../../base/random-id.ts'
import type { ProjectRuns } from '../runs/project-runs.ts'
import type { TrainerRun } from '../runs/trainer-run.ts'

/**
 * A measurement with the weights of a run that has ended: a run of its own that goes on from the checkpoint with
 * nothing left to train. Ended when nobody waits any more; completes without a value when it fails.
 */
export function measureLater(
  engine: Engine,
  runs: ProjectRuns,
  run: TrainerRun,
  wanted: EvaluationPlan,
  backend: (plan: Plan) => BackendChoice,
): Observable<Evaluation> {
  return new Observable((subscriber) => {
    let stop = () => {}
    void runs.checkpointOf(run).then((checkpoint) => {
      if (subscriber.closed) return
      if (!checkpoint.ok) return subscriber.complete()
      const plan = measuringPlan(run.state.plan, checkpoint.value.epoch, wanted)
      const from = { ...checkpoint.value, plan: plan.hash }
      const measuring = engine.start({ run: randomId('m'), plan, backend: backend(plan), from })
      stop = measuring.stop
      measuring.listen((event) => {
        if (event.kind === 'evaluated') subscriber.next(event.evaluation)
        if (event.kind === 'completed' || event.kind === 'cancelled' || event.kind === 'failed') {
          stop = () => {}
          subscriber.complete()
        }
      })
    })
    return () => stop()
  })
}

/** Early stopping would put the best weights in the place of those that are to be measured. */
function measuringPlan(plan: Plan, epochs: number, wanted: EvaluationPlan): Plan {
  return { ...plan, training: { ...plan.training, epochs, earlyStopping: undefined }, evaluations: [wanted] }
}
