import { lookup } from '../../graph/base/lookup.ts'
import type { CheckedNode } from '../../graph/check/checked-graph.ts'
import type { AnyContribution } from '../../graph/node/define-node.ts'
import type { ExperimentView } from '../../graph/node/experiment-contribution.ts'
import { lazyPart } from '../base/late/lazy-part.tsx'
import { CompareCard } from './compare/card.tsx'
import { ConfusionCard } from './confusion/card.tsx'
import { CurvesCard } from './curves/card.tsx'
import { DescentCard } from './descent/card.tsx'
import { EvaluationCard } from './evaluation/card.tsx'
import { FeatureMapsCard } from './feature-maps/card.tsx'
import { ImageCard } from './image/card.tsx'
import { LayerCard } from './layer/card.tsx'
import { PredictCard } from './predict/card.tsx'
import { PredictionsCard } from './predictions/card.tsx'
import { RegressionCard } from './regression/card.tsx'
import { SamplesCard } from './samples/card.tsx'
import { ScheduleCard } from './schedule/card.tsx'
import { SweepCard } from './sweep/card.tsx'
import { ThresholdCard } from './threshold/card.tsx'
import { TrainerCard } from './trainer/card.tsx'
import type { View } from './view.ts'
import { WeightsCard } from './weights/card.tsx'

type OwnKind = Exclude<AnyContribution['kind'], 'result' | 'experiment'>

interface Views {
  /** Of the nodes that show a result, by their type. */
  readonly result: Readonly<Record<string, View>>
  readonly experiment: Readonly<Record<ExperimentView, View>>
  /** Of the other nodes, by what they add to a plan. */
  readonly own: Readonly<Record<OwnKind, View | undefined>>
}

const samples: View = {
  Card: SamplesCard,
  Large: lazyPart('views/samples/view', async () => (await import('./samples/view.tsx')).SamplesView),
}
const featureMaps: View = {
  Card: FeatureMapsCard,
  Large: lazyPart(
    'views/feature-maps/view',
    async () => (await import('./feature-maps/view.tsx')).FeatureMapsView,
  ),
}

/** What nodes show. A kind that is missing here does not compile; for each result, a test sees to it. */
export const VIEWS: Views = {
  result: {
    evaluate: {
      Card: EvaluationCard,
      Large: lazyPart(
        'views/evaluation/view',
        async () => (await import('./evaluation/view.tsx')).EvaluationView,
      ),
    },
    'confusion-matrix': {
      Card: ConfusionCard,
      Large: lazyPart(
        'views/confusion/view',
        async () => (await import('./confusion/view.tsx')).ConfusionView,
      ),
    },
    compare: {
      Card: CompareCard,
      Large: lazyPart('views/compare/view', async () => (await import('./compare/view.tsx')).CompareView),
    },
    curves: {
      Card: CurvesCard,
      Large: lazyPart('views/curves/view', async () => (await import('./curves/view.tsx')).CurvesView),
    },
    predictions: {
      Card: PredictionsCard,
      Large: lazyPart(
        'views/predictions/view',
        async () => (await import('./predictions/view.tsx')).PredictionsView,
      ),
    },
    'feature-maps': featureMaps,
    threshold: {
      Card: ThresholdCard,
      Large: lazyPart(
        'views/threshold/view',
        async () => (await import('./threshold/view.tsx')).ThresholdView,
      ),
    },
    'regression-plot': {
      Card: RegressionCard,
      Large: lazyPart(
        'views/regression/view',
        async () => (await import('./regression/view.tsx')).RegressionView,
      ),
    },
    'weights-in-words': {
      Card: WeightsCard,
      Large: lazyPart('views/weights/view', async () => (await import('./weights/view.tsx')).WeightsView),
    },
    predict: {
      Card: PredictCard,
      Large: lazyPart('views/predict/view', async () => (await import('./predict/view.tsx')).PredictView),
    },
  },
  experiment: {
    image: {
      Card: ImageCard,
      Large: lazyPart('views/image/view', async () => (await import('./image/view.tsx')).ImageView),
    },
    descent: {
      Card: DescentCard,
      Large: lazyPart('views/descent/view', async () => (await import('./descent/view.tsx')).DescentView),
    },
  },
  own: {
    dataset: samples,
    'data-step': samples,
    layer: { Card: LayerCard, Large: featureMaps.Large },
    trainer: {
      Card: TrainerCard,
      Large: lazyPart('views/trainer/view', async () => (await import('./trainer/view.tsx')).TrainerView),
      isBelow: true,
    },
    sweep: {
      Card: SweepCard,
      Large: lazyPart('views/sweep/view', async () => (await import('./sweep/view.tsx')).SweepView),
      isBelow: true,
    },
    optimizer: {
      Large: lazyPart(
        'views/rate-test/view',
        async () => (await import('./rate-test/view.tsx')).RateTestView,
      ),
    },
    schedule: {
      Card: ScheduleCard,
      Large: lazyPart('views/schedule/view', async () => (await import('./schedule/view.tsx')).ScheduleView),
    },
    loss: undefined,
    placeholder: undefined,
    weights: undefined,
  },
}

/** What a node shows; nothing for one that only says something to others, and for a type nobody knows. */
export function viewOf({ definition }: CheckedNode): View | undefined {
  const plan = definition?.plan
  if (!plan) return undefined
  if (plan.kind === 'result') return lookup(VIEWS.result, definition.type)
  if (plan.kind === 'experiment') return VIEWS.experiment[plan.shows]
  return VIEWS.own[plan.kind]
}

const ENLARGED: ReadonlySet<AnyContribution['kind']> = new Set([
  'result',
  'trainer',
  'sweep',
  'experiment',
  'optimizer',
])

/** Whether a node has something to show at large that is worth the whole screen. */
export function isWorthEnlarging({ definition }: CheckedNode): boolean {
  const kind = definition?.plan.kind
  return kind !== undefined && ENLARGED.has(kind)
}

/** Loads the large views of nodes before they are shown. */
export function fetchLargeViewsOf(nodes: readonly CheckedNode[]): void {
  for (const node of nodes) if (isWorthEnlarging(node)) viewOf(node)?.Large.ahead()
}

/** Loads all large views before they are shown. */
export function fetchLargeViews(): void {
  for (const views of Object.values(VIEWS))
    for (const view of Object.values<View | undefined>(views)) view?.Large.ahead()
}
