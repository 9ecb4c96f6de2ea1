import { useMemo } from 'react'
import { of } from 'rxjs'
import { trainingSource } from '../../../graph/compile/compile.ts'
import { rawData } from '../../../graph/compile/compile-data.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { DataValue, ModelValue } from '../../../graph/values/port-value.ts'
import { farOut, type Preparation, probes, readPreparation } from '../../../scores/preparation.ts'
import type { Answered, Question, ShownModel } from '../../../session/question.ts'
import type { RunView } from '../../../session/run-view.ts'
import type { Preview } from '../../../session/types.ts'
import { useProject } from '../../base/context.tsx'
import { useSignal } from '../../base/signals/use-signal.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { usePreview } from '../../base/use-preview.ts'

const NOTHING = { kind: 'none' } as const

/** More features than these are not said in words, so nobody has to know how they were prepared. */
const MOST_FEATURES = 64

/** The network whose model a node gets, with its weights, while the component is on the page. */
export function useModel(id: NodeId): Preview<ShownModel> {
  const project = useProject()
  return usePreview(() => project.model(id), [project, id])
}

/** What that network says to a question; nothing is asked without one. */
export function useAnswers(id: NodeId, question: Question | undefined): Preview<Answered> {
  const project = useProject()
  return usePreview(() => (question ? project.predict(id, question) : of(NOTHING)), [project, id, question])
}

/** The latest run of the trainer a node gets its model from. */
export function useRunBehind(model: ModelValue | undefined): RunView | undefined {
  const project = useProject()
  const runs = useSignal(project.runs)
  return model && runs[model.trainer]
}

/** The data a model is trained with, as it is before any step; names what is asked for as the model has it. */
export function useRawData(model: ModelValue | undefined): DataValue | undefined {
  const project = useProject()
  const raw = useSlice(project.checked, (graph) =>
    model ? rawData(graph, trainingSource(graph, model)) : undefined,
  )
  return useMemo(() => raw && model && { ...raw, target: model.data.target }, [raw, model])
}

/** What the data steps do to a row of so many numbers; nothing while it is unknown or mixes them. */
export function usePreparation(id: NodeId, model: ModelValue | undefined): Preparation | undefined {
  const shape = model?.network.data.shape ?? []
  const size = shape.length === 1 && (shape[0] ?? 0) <= MOST_FEATURES ? (shape[0] ?? 0) : 0
  const raw = useRawData(model)
  const far = farOut(raw?.range ?? [0, 0])
  const question = useMemo(
    () => (size > 0 ? ({ kind: 'raw', values: probes(size, far), count: size + 1 } as const) : undefined),
    [size, far],
  )
  const answers = useAnswers(id, question)
  // The same object as long as the answer is: what is worked out from it must not begin anew with every look.
  return useMemo(() => {
    if (answers.kind !== 'ready') return undefined
    const read = readPreparation(answers.value.inputs, size, far)
    return read && { ...read, target: answers.value.targetScale }
  }, [answers, size, far])
}
