import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import { branchProblem, inferLayer } from '../infer-layer.ts'

export const concatenate = defineNode({
  type: 'concatenate',
  version: 1,
  category: 'layer',
  inputs: { input: { type: 'network', many: true } },
  outputs: { output: { type: 'network' } },
  params: {},
  infer({ node, inputs: { input } }) {
    const [first, ...others] = input
    const unjoinable = branchProblem(input)
    if (unjoinable || !first) return { problems: unjoinable ? [unjoinable] : [] }
    const size = first.shape.slice(0, -1)
    const different = others.find(
      ({ shape }) => shape.length !== first.shape.length || shape.slice(0, -1).join() !== size.join(),
    )
    if (different) {
      const values = { first: first.shape, other: different.shape }
      return { problems: [{ code: 'sizes-differ', values, port: 'input' }] }
    }
    const channels = input.map(({ shape }) => shape.at(-1) ?? 1)
    const all = channels.reduce((sum, count) => sum + count, 0)
    return inferLayer(node, [first, ...others], {
      shape: [...size, all],
      activation: 'linear',
      facts: [{ code: 'side-by-side', values: { sum: channels.join(' + '), all } }],
    })
  },
  plan: { kind: 'layer', layer: () => ({ class_name: 'Concatenate', config: { axis: -1 } }) },
  examples: [
    {
      name: { en: 'Feature maps of two kernel sizes', de: 'Merkmalskarten zweier Filtergrößen' },
      params: {},
      inputs: { input: [exampleNetwork([28, 28, 16]), exampleNetwork([28, 28, 8])] },
      outputs: { output: { shape: [28, 28, 24] } },
      weights: 0,
    },
    {
      name: { en: 'Three rows of numbers', de: 'Drei Zahlenreihen' },
      params: {},
      inputs: { input: [exampleNetwork([64]), exampleNetwork([32]), exampleNetwork([1])] },
      outputs: { output: { shape: [97] } },
    },
    {
      name: { en: 'Different heights', de: 'Verschiedene Höhen' },
      params: {},
      inputs: { input: [exampleNetwork([28, 28, 16]), exampleNetwork([26, 28, 16])] },
      problems: ['sizes-differ'],
    },
    {
      name: { en: 'A picture and a row', de: 'Ein Bild und eine Reihe' },
      params: {},
      inputs: { input: [exampleNetwork([28, 28, 16]), exampleNetwork([16])] },
      problems: ['sizes-differ'],
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
      title: 'Concatenate',
      summary: 'Puts the channels of several branches side by side.',
      help: paragraphs(
        'Two or more branches that began at the same data come together again. Concatenate stacks their feature maps: 16 channels and 8 channels make 24. Rows of numbers are put one behind the other. Nothing is added up and nothing is lost.',
        'This is how one picture can be looked at in several ways at once, for example with 3×3 and with 5×5 kernels, and the layers behind see both (the idea of Inception networks).',
        'Height and width must agree; only the number of channels may differ. There are no weights. The order is that of the wires.',
        'Try this: send one picture through two convolutions with different kernels, with a border of zeros (padding same), and compare with one convolution that has as many filters as both together.',
      ),
      keywords: ['join', 'merge', 'stack', 'channels', 'branch', 'Inception', 'side by side'],
      inputs: { input: 'Branches' },
      outputs: { output: 'All channels' },
      params: {},
      messages: {
        'sizes-differ':
          'Only the number of channels may differ, but {first} and {other} arrive. Bring both to the same height and width.',
        'side-by-side': 'Channels side by side: {sum} = {all, number}',
      },
    },
    de: {
      title: 'Aneinanderhängen (Concatenate)',
      summary: 'Legt die Kanäle mehrerer Zweige nebeneinander.',
      help: paragraphs(
        'Zwei oder mehr Zweige, die bei denselben Daten begonnen haben, kommen wieder zusammen. Aneinanderhängen stapelt ihre Merkmalskarten: Aus 16 Kanälen und 8 Kanälen werden 24. Zahlenreihen kommen hintereinander. Nichts wird zusammengezählt, nichts geht verloren.',
        'So lässt sich ein Bild auf mehrere Arten zugleich betrachten, zum Beispiel mit Filtern von 3×3 und von 5×5, und die Schichten dahinter sehen beides (die Idee der Inception-Netze).',
        'Höhe und Breite müssen übereinstimmen, nur die Zahl der Kanäle darf verschieden sein. Gewichte gibt es nicht. Die Reihenfolge ist die der Verbindungen.',
        'Probier aus: Schicke ein Bild durch zwei Faltungen mit verschieden großen Filtern und einem Rand aus Nullen (Padding same) und vergleiche mit einer Faltung, die so viele Filter hat wie beide zusammen.',
      ),
      keywords: ['zusammenführen', 'stapeln', 'verketten', 'Kanäle', 'Zweig', 'Inception', 'nebeneinander'],
      inputs: { input: 'Zweige' },
      outputs: { output: 'Alle Kanäle' },
      params: {},
      messages: {
        'sizes-differ':
          'Nur die Zahl der Kanäle darf verschieden sein, aber es kommen {first} und {other} an. Bringe beide auf dieselbe Höhe und Breite.',
        'side-by-side': 'Kanäle nebeneinander: {sum} = {all, number}',
      },
    },
  },
})
