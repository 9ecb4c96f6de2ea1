import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { add } from './add.ts'

export const words: NodeWords<typeof add> = {
  title: 'Add',
  summary: 'Adds up several branches of the network, number by number.',
  help: paragraphs(
    'Two or more branches that began at the same data come together again. Add takes the numbers at the same place and adds them up. All branches must therefore have the same shape.',
    'The best-known use is the short cut (residual connection): one branch goes through a convolution, the other straight past it. The convolution then only has to learn what should change. That is how networks with a hundred layers and more became trainable (ResNet).',
    'Add has no weights. Two wires from the same node count twice.',
    'Try this: set the convolution in the branch to a border of zeros (padding same) and give it as many filters as channels arrive. Then both shapes agree.',
  ),
  keywords: ['sum', 'plus', 'residual', 'skip connection', 'short cut', 'ResNet', 'merge', 'branch'],
  inputs: { input: 'Branches' },
  outputs: { output: 'Sum' },
  params: {},
  messages: {
    'shapes-differ':
      'Only equal shapes can be added, but {first} and {other} arrive. Bring both to the same size and the same number of channels.',
  },
}
