import { useMemo } from 'react'
import type { CheckedNode } from '../../../graph/check/checked-graph.ts'
import { fullInk } from '../../../graph/values/full-ink.ts'
import { partWithExamples } from '../../../graph/values/part-with-examples.ts'
import type { DataValue, ModelValue } from '../../../graph/values/port-value.ts'
import type { Answered, Question } from '../../../session/question.ts'
import type { Preview } from '../../../session/types.ts'
import { useProject } from '../../base/context.tsx'
import { useSignal } from '../../base/signals/use-signal.ts'
import { drawnPicture } from '../../drawing/drawn-picture.ts'
import type { Stroke } from '../../drawing/rasterise.ts'
import { useAnswers, useRawData } from '../shared/use-model.ts'
import { drawingOf } from './drawings.ts'

export interface Asked {
  readonly from: 'values' | 'example' | 'drawing'
  readonly model: ModelValue | undefined
  /** The data before any step, with what is asked for as the model has it. */
  readonly data: DataValue | undefined
  /** Rows typed so far. */
  readonly rows: readonly (readonly number[])[]
  /** The drawing as the data set would have it. */
  readonly picture: Float32Array | undefined
  readonly answers: Preview<Answered>
}

/** What a predict node asks now, and what the network answers. */
export function useAsked(checked: CheckedNode): Asked {
  const project = useProject()
  const model = checked.inputs.model as ModelValue | undefined
  const data = useRawData(model)
  const from = checked.params.from as Asked['from']
  const rows = checked.params.inputs as Asked['rows']
  const drawing = useSignal(drawingOf(project, checked.id))
  const example = useSignal(project.example)
  const ready = checked.status === 'ready'
  const picture = useMemo(
    () => (from === 'drawing' && data ? pictureFor(drawing, data) : undefined),
    [from, data, drawing],
  )
  const question = useMemo((): Question | undefined => {
    if (!ready || !model) return undefined
    if (from === 'values') return rows.length > 0 ? rawQuestion(rows.flat(), rows.length) : undefined
    if (from === 'drawing') return picture && drawing.length > 0 ? rawQuestion(picture, 1) : undefined
    const part = partWithExamples(model.data, example.part)
    const index = Math.max(0, Math.min(example.index, model.data.examples[part] - 1))
    return { kind: 'example', example: { part, index } }
  }, [ready, model, from, rows, picture, drawing, example])
  return { from, model, data, rows, picture, answers: useAnswers(checked.id, question) }
}

function rawQuestion(values: ArrayLike<number>, count: number): Question {
  return { kind: 'raw', values: Float64Array.from(values), count }
}

function pictureFor(drawing: readonly Stroke[], { shape, range }: DataValue): Float32Array | undefined {
  const [height = 0, width = 0] = shape
  return shape.length === 3 && height === width ? drawnPicture(drawing, width, fullInk(range)) : undefined
}
