import { combineLatest, map } from 'rxjs'
import { sameJson } from '../../../graph/base/json.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { nextStep, type Stage } from '../../../graph/guide/next-step.ts'
import { placeStep } from '../../guide/place-step.ts'
import { isActive } from '../../trainers/use-trainers.ts'
import type { CanvasModel } from '../canvas-model.ts'
import { cardRect, takenPlaces } from '../taken-places.ts'

/** Milliseconds after the last change: an edit must not wait for what may come after it. */
const REST = 160
/** Whoever builds a graph this large needs no hints, and finding a place among so many cards would be felt. */
const MOST_NODES = 200
/** Where a graph begins, from the corner of what is seen, in pixels. */
const START = { x: 48, y: 96 }

/** Works out what is sensible next in the graph as it is now. */
export function lookAhead(model: CanvasModel): void {
  const { project, registry, guide, view } = model
  const graph = project.checked.value
  const stageOf = (trainer: NodeId): Stage => {
    const run = project.runs.value[trainer]
    if (isActive(run)) return 'active'
    // One that ended before it had weights has nothing to show.
    return run?.weights ? 'done' : 'none'
  }
  const isOff = model.readOnly || graph.order.length > MOST_NODES
  const step = isOff ? undefined : nextStep(graph, registry, stageOf)
  const ground = () => ({
    rectOf: (id: NodeId) => cardRect(model, id),
    taken: takenPlaces(model),
    start: view.fromScreen(START),
  })
  const placed = step && placeStep(graph, registry, step, ground())
  if (!sameJson(placed, guide.value)) guide.set(placed)
}

/** Keeps `model.guide` up to date while the graph changes and trainers run. Returns the way to stop. */
export function followGuide(model: CanvasModel): () => void {
  const { project } = model
  let timer: ReturnType<typeof setTimeout> | undefined
  const statuses = project.runs.changes.pipe(
    map((runs) =>
      Object.values(runs)
        .map(({ trainer, status }) => `${trainer} ${status}`)
        .join(),
    ),
  )
  let [last, said]: [unknown, string] = [undefined, '']
  const changes = combineLatest([project.checked.changes, statuses, project.saved.changes]).subscribe(
    ([checked, status, { kind }]) => {
      const now = `${status} ${kind === 'read-only'}`
      if (checked === last && now === said) return
      ;[last, said] = [checked, now]
      clearTimeout(timer)
      timer = setTimeout(() => lookAhead(model), REST)
    },
  )
  return () => {
    changes.unsubscribe()
    clearTimeout(timer)
  }
}
