import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { featureMaps } from './feature-maps.ts'

export const words: NodeWords<typeof featureMaps> = {
  title: 'Feature maps',
  summary: 'Shows large what a layer makes of one example, even while the network is training.',
  help: paragraphs(
    'Wire the output of any layer to it. You see one picture per channel: bright where the layer answers strongly, dark where it does not.',
    'Before training the filters are random and so are the maps. During training you can watch them become edges, strokes and corners. Deep in the network the maps are small and hard to read; there they answer to whole parts of a digit.',
    'Maps that stay black for every example have died: their filter never answers any more. Many of them point to a learning rate that is too high.',
    'Behind a flat layer there are no pictures; then you see bars, one per number.',
    'Try this: choose another example of the same class. Which maps stay alike, which change?',
  ),
  keywords: [
    'activations',
    'activation map',
    'channels',
    'look inside',
    'visualise',
    'filters',
    'layer output',
  ],
  inputs: { network: 'Layer' },
  outputs: {},
  params: {
    brightness: {
      label: 'Brightness',
      hint: 'For each map its own shows faint patterns too; the same for all shows which maps answer strongly.',
      options: { each: 'for each map its own', common: 'the same for all' },
    },
  },
  messages: {
    'maps-shown': '{count, plural, one {# map} other {# maps}} of {size} pixels.',
    'numbers-shown': '{count, plural, one {# number} other {# numbers}}, shown as bars.',
  },
}
