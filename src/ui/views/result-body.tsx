import { memo } from 'react'
import type { CheckedNode } from '../../graph/check/checked-graph.ts'
import type { NodeId } from '../../graph/document/document.ts'
import { ConfusionBody } from './confusion/card.tsx'
import { CurvesBody } from './curves/card.tsx'
import { EvaluationBody } from './evaluation/card.tsx'
import { FeatureMapsBody } from './feature-maps/card.tsx'
import { PredictBody } from './predict/card.tsx'
import { PredictionsBody } from './predictions/card.tsx'
import { RegressionBody } from './regression/card.tsx'
import { ThresholdBody } from './threshold/card.tsx'
import { WeightsBody } from './weights/card.tsx'

/** A result on its card, small: what it shows at a glance. */
export const ResultBody = memo(function ResultBody(props: {
  readonly id: NodeId
  readonly checked: CheckedNode
}) {
  const plan = props.checked.definition?.plan
  if (plan?.kind !== 'result') return null
  switch (plan.shows) {
    case 'evaluation':
      return <EvaluationBody {...props} />
    case 'confusion':
      return <ConfusionBody {...props} />
    case 'curves':
      return <CurvesBody {...props} />
    case 'predictions':
      return <PredictionsBody {...props} />
    case 'feature-maps':
      return <FeatureMapsBody {...props} />
    case 'threshold':
      return <ThresholdBody {...props} />
    case 'regression':
      return <RegressionBody {...props} />
    case 'weights':
      return <WeightsBody {...props} />
    case 'predict':
      return <PredictBody {...props} />
  }
})
