import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { unknownLayer } from './unknown-layer.ts'

export const words: NodeWords<typeof unknownLayer> = {
  title: 'Unknown layer',
  summary: 'Holds the place of a layer out of a file for which there is no node.',
  help: paragraphs(
    'When a network that was made elsewhere is opened, each of its layers becomes a node. For some layers of Keras there is none here, or none with that setting: this node stands in their place, and keeps what the file said of them word for word.',
    'It computes nothing, so what comes behind it has to wait. Wire a layer that does something similar in its place, or take it out: layers that only work while training, such as noise, are not missed when the network answers.',
    'Nothing is lost by it: the settings stay in the graph, can be read at the right, and are saved with it.',
  ),
  keywords: ['import', 'Keras', 'placeholder', 'custom layer', 'unsupported'],
  inputs: { input: 'Input' },
  outputs: { output: 'Output' },
  params: { layer: { label: 'In the file', hint: 'What the file says of this layer, word for word.' } },
  messages: {
    'layer-unknown':
      'There is no node that does what “{class}” does with these settings. Put another layer in its place, or take it out.',
  },
}
