import { useMemo } from 'react'
import { of } from 'rxjs'
import type { CheckedNode } from '../../../graph/check/checked-graph.ts'
import { trainingSource } from '../../../graph/compile/compile.ts'
import { compileData } from '../../../graph/compile/compile-data.ts'
import { wiringOf } from '../../../graph/document/wiring.ts'
import type { DataPlan } from '../../../graph/plan/plan.ts'
import { partWithExamples } from '../../../graph/values/part-with-examples.ts'
import type { DataValue, ModelValue, Part } from '../../../graph/values/port-value.ts'
import { useProject } from '../../base/context.tsx'
import { useSlice } from '../../base/signals/use-slice.ts'
import { usePreview } from '../../base/use-preview.ts'
import { type Extent, extentOf } from '../../pictures/ticks.ts'
import { useAnswers, usePreparation } from '../shared/use-model.ts'

export type Point = readonly [x: number, y: number]

/** Examples drawn; more only cover each other. */
const MOST_POINTS = 400
/** Places at which the network is asked for its line: enough for bends. */
const PLACES = 81

export interface Line {
  /** Input before any step, number asked for. */
  readonly points: readonly Point[]
  /** What the network answers, from left to right; empty until it has. */
  readonly curve: readonly Point[]
  readonly x: Extent
  readonly y: Extent
  /** Nothing is trained: the line is that of random start weights. */
  readonly untrained: boolean
}

/** Examples with one number at the input, and the line the network draws through them. Works before training too. */
export function useLine(checked: CheckedNode): Line | undefined {
  const model = checked.inputs.model as ModelValue | undefined
  const points = usePoints(checked, model)
  const x = useMemo(() => extentOf(points?.map(([at]) => at) ?? []), [points])
  const question = useMemo(() => {
    if (!points) return undefined
    const values = Float64Array.from({ length: PLACES }, (_, i) => x[0] + ((x[1] - x[0]) * i) / (PLACES - 1))
    return { kind: 'raw', values, count: PLACES } as const
  }, [points, x])
  const answers = useAnswers(checked.id, question)
  return useMemo(() => {
    if (!points || !question) return undefined
    const curve: readonly Point[] =
      answers.kind === 'ready' && answers.value.outputs.length === PLACES
        ? Array.from(question.values, (at, i) => [at, answers.value.outputs[i] ?? 0])
        : []
    // The points decide what is seen: a line that is far off must not make them a dot.
    const untrained = answers.kind === 'ready' && answers.value.weights === 'start'
    return { points, curve, x, y: extentOf(points.map(([, y]) => y)), untrained }
  }, [points, question, answers, x])
}

function usePoints(checked: CheckedNode, model: ModelValue | undefined): readonly Point[] | undefined {
  const project = useProject()
  const { id } = checked
  const own = checked.inputs.data as DataValue | undefined
  const value = own ?? model?.data
  const part = value && partWithExamples(value, checked.params.part as Part)
  const count = value && part ? Math.min(MOST_POINTS, value.examples[part]) : 0
  // As text, because every check compiles a new plan that says the same.
  const written = useSlice(project.checked, (graph) => {
    // A model of no trainer in this graph, as in the examples of the node type, has no data to look at.
    if (!model || !graph.node(model.trainer) || graph.node(id)?.status !== 'ready') return undefined
    const [entry] = wiringOf(graph.document).into(id, 'data')
    return JSON.stringify(compileData(graph, entry?.[1].from ?? trainingSource(graph, model)))
  })
  const plan = useMemo(() => written && (JSON.parse(written) as DataPlan), [written])
  const samples = usePreview(
    () =>
      plan && part && count > 0
        ? project.examples(plan, part, [...Array(count).keys()])
        : of({ kind: 'none' } as const),
    [project, plan, part, count],
  )
  const preparation = usePreparation(id, model)
  return useMemo(() => {
    const [factor, shift] = [preparation?.factors[0], preparation?.shifts[0] ?? 0]
    if (samples.kind !== 'ready' || !factor) return undefined
    const { values, targets } = samples.value
    return Array.from(targets, (target, i) => [((values[i] ?? 0) - shift) / factor, target] as const)
  }, [samples, preparation])
}
