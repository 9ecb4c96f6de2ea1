import { useMemo } from 'react'
import type { NodeId } from '../../../graph/document/document.ts'
import type { Fact } from '../../../graph/document/problem.ts'
import type { ModelValue } from '../../../graph/values/port-value.ts'
import { type LayerFormulas, layerFormulas } from '../../../scores/unit-formulas.ts'
import { describeWeights } from '../../../scores/weights-in-words.ts'
import type { ShownModel } from '../../../session/question.ts'
import { useModel, usePreparation, useRawData } from '../shared/use-model.ts'

/** What is known of the weights behind a node. */
export interface ToldModel {
  /** Missing before the first checkpoint. */
  readonly model?: ShownModel & Required<Pick<ShownModel, 'weights'>>
  /** Missing for a network that is no row of Dense layers. */
  readonly formulas?: readonly LayerFormulas[]
  readonly sentences: readonly Fact[]
}

/** The trained weights as formulas in the units of the data, and as sentences. */
export function useFormulas(id: NodeId, value: ModelValue | undefined): ToldModel {
  const preview = useModel(id)
  const data = useRawData(value)
  const preparation = usePreparation(id, value)
  return useMemo(() => {
    if (preview.kind !== 'ready' || !preview.value.weights) return { sentences: [] }
    const { weights } = preview.value
    const model = { ...preview.value, weights }
    const isRow = value?.network.data.shape.length === 1
    // Until the preparation is known, a formula would be said in the wrong units.
    const formulas = !isRow || preparation ? layerFormulas(model.network, weights, preparation) : undefined
    return { model, formulas, sentences: formulas && data ? describeWeights(formulas, data) : [] }
  }, [preview, data, preparation, value])
}
