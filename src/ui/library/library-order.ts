import type { Language } from '../../graph/base/text.ts'
import type { NodeDefinition } from '../../graph/node/define-node.ts'

/** The order in which a network is usually built. Types that are not named follow in the order of their titles. */
const USUAL: readonly string[] = [
  'digits',
  'fashion',
  'screws',
  'street-signs',
  'table',
  'cifar-10',
  'scale',
  'scale-target',
  'split',
  'conv2d',
  'depthwise-conv2d',
  'separable-conv2d',
  'pooling',
  'global-pooling',
  'flatten',
  'dense',
  'weights',
  'weighted-sum',
  'bias',
  'activation',
  'dropout',
  'batch-normalisation',
  'add',
  'concatenate',
  'optimizer',
  'loss',
  'trainer',
  'curves',
  'evaluate',
  'confusion-matrix',
  'predictions',
  'feature-maps',
  'number-grid',
  'photograph',
  'own-picture',
  'drawing',
  'camera',
  'example',
  'filter',
  'filter-1d',
  'live-activation',
  'live-pooling',
  'live-add',
  'channels',
  'join-channels',
  'gradient-descent',
]

export function inUsualOrder(
  definitions: readonly NodeDefinition[],
  language: Language,
): readonly NodeDefinition[] {
  const place = ({ type }: NodeDefinition) => {
    const index = USUAL.indexOf(type)
    return index < 0 ? USUAL.length : index
  }
  return [...definitions].sort(
    (a, b) => place(a) - place(b) || a.text[language].title.localeCompare(b.text[language].title, language),
  )
}
