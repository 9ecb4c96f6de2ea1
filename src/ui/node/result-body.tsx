import { memo } from 'react'
import type { CheckedNode } from '../../graph/check/checked-graph.ts'
import type { NodeId } from '../../graph/document/document.ts'
import { ConfusionBody } from './results/confusion-body.tsx'
import { CurvesBody } from './results/curves-body.tsx'
import { EvaluationBody } from './results/evaluation-body.tsx'
import { FeatureMapsBody } from './results/feature-maps-body.tsx'
import { PredictBody } from './results/predict-body.tsx'
import { PredictionsBody } from './results/predictions-body.tsx'
import { RegressionBody } from './results/regression-body.tsx'
import { ThresholdBody } from './results/threshold-body.tsx'
import { WeightsBody } from './results/weights-body.tsx'

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
