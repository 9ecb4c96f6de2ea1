import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import { branchProblem, inferLayer } from '../infer-layer.ts'

export const add = defineNode({
  type: 'add',
  version: 1,
  category: 'layer',
  inputs: { input: { type: 'network', many: true } },
  outputs: { output: { type: 'network' } },
  params: {},
  infer({ node, inputs: { input } }) {
    const [first, ...others] = input
    const unjoinable = branchProblem(input)
    if (unjoinable || !first) return { problems: unjoinable ? [unjoinable] : [] }
    const different = others.find(({ shape }) => shape.join() !== first.shape.join())
    if (different) {
      const values = { first: first.shape, other: different.shape }
      return { problems: [{ code: 'shapes-differ', values, port: 'input' }] }
    }
    return inferLayer(node, [first, ...others], { shape: first.shape, activation: 'linear' })
  },
  plan: { kind: 'layer', layer: () => ({ class_name: 'Add', config: {} }) },
  examples: [
    {
      name: { en: 'A short cut past a convolution', de: 'Eine Abkürzung an einer Faltung vorbei' },
      params: {},
      inputs: {
        input: [
          exampleNetwork([26, 26, 16]),
          exampleNetwork([26, 26, 16], {
            layers: [
              { node: 'before', trainable: 1000, fixed: 0, outputs: 10_816 },
              { node: 'detour', trainable: 2320, fixed: 0, outputs: 10_816 },
            ],
          }),
        ],
      },
      outputs: {
        output: {
          shape: [26, 26, 16],
          layers: [
            { node: 'before', trainable: 1000, fixed: 0, outputs: 10_816 },
            { node: 'detour', trainable: 2320, fixed: 0, outputs: 10_816 },
            { node: 'example', trainable: 0, fixed: 0, outputs: 10_816 },
          ],
        },
      },
      weights: 0,
    },
    {
      name: { en: 'Three rows of numbers', de: 'Drei Zahlenreihen' },
      params: {},
      inputs: { input: [exampleNetwork([32]), exampleNetwork([32]), exampleNetwork([32])] },
      outputs: { output: { shape: [32] } },
    },
    {
      name: { en: 'Different sizes', de: 'Verschiedene Größen' },
      params: {},
      inputs: { input: [exampleNetwork([26, 26, 16]), exampleNetwork([13, 13, 16])] },
      problems: ['shapes-differ'],
    },
    {
      name: { en: 'Only one branch', de: 'Nur ein Zweig' },
      params: {},
      inputs: { input: [exampleNetwork([32])] },
      problems: ['needs-two-branches'],
    },
    {
      name: { en: 'Branches of different data', de: 'Zweige verschiedener Daten' },
      params: {},
      inputs: { input: [exampleNetwork([32]), exampleNetwork([32], { source: ['scale', 'data'] })] },
      problems: ['network-two-sources'],
    },
  ],
  text: {
    en: {
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
    },
    de: {
      title: 'Addieren',
      summary: 'Zählt mehrere Zweige des Netzes Zahl für Zahl zusammen.',
      help: paragraphs(
        'Zwei oder mehr Zweige, die bei denselben Daten begonnen haben, kommen wieder zusammen. Addieren nimmt die Zahlen an derselben Stelle und zählt sie zusammen. Darum müssen alle Zweige dieselbe Form haben.',
        'Am bekanntesten ist die Abkürzung (Residual-Verbindung): Ein Zweig geht durch eine Faltung, der andere geradewegs daran vorbei. Die Faltung muss dann nur noch lernen, was sich ändern soll. So wurden Netze mit hundert und mehr Schichten trainierbar (ResNet).',
        'Addieren hat keine Gewichte. Zwei Verbindungen vom selben Knoten zählen doppelt.',
        'Probier aus: Gib der Faltung im Zweig einen Rand aus Nullen (Padding same) und so viele Filter, wie Kanäle ankommen. Dann stimmen beide Formen überein.',
      ),
      keywords: ['Summe', 'plus', 'Abkürzung', 'Residual', 'Skip-Verbindung', 'ResNet', 'Zweig', 'Add'],
      inputs: { input: 'Zweige' },
      outputs: { output: 'Summe' },
      params: {},
      messages: {
        'shapes-differ':
          'Nur gleiche Formen lassen sich addieren, aber es kommen {first} und {other} an. Bringe beide auf dieselbe Größe und dieselbe Zahl von Kanälen.',
      },
    },
  },
})
