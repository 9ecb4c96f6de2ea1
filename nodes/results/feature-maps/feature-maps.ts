import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import { choice } from '../../../src/graph/node/parameter.ts'
import { sizeOf } from '../../../src/graph/values/port-value.ts'

export const featureMaps = defineNode({
  type: 'feature-maps',
  version: 1,
  category: 'result',
  inputs: { network: { type: 'network' } },
  outputs: {},
  params: {
    brightness: choice({ options: ['each', 'common'], default: 'each' }),
  },
  infer({ inputs: { network } }) {
    const { shape } = network
    const [height, width, channels] = shape
    if (shape.length !== 3 || !height || !width || !channels)
      return { facts: [{ code: 'numbers-shown', values: { count: sizeOf(shape) } }] }
    return { facts: [{ code: 'maps-shown', values: { count: channels, size: [height, width] } }] }
  },
  plan: { kind: 'result', shows: 'feature-maps' },
  examples: [
    {
      name: { en: 'The maps of a convolution', de: 'Die Karten einer Faltung' },
      params: {},
      inputs: { network: exampleNetwork([26, 26, 16], { activation: 'relu' }) },
    },
    {
      name: { en: 'One brightness for all', de: 'Eine Helligkeit für alle' },
      params: { brightness: 'common' },
      inputs: { network: exampleNetwork([13, 13, 32]) },
    },
    {
      name: { en: 'A flat row of numbers', de: 'Eine flache Zahlenreihe' },
      params: {},
      inputs: { network: exampleNetwork([10], { activation: 'softmax' }) },
    },
    {
      name: { en: 'The example itself', de: 'Das Beispiel selbst' },
      params: {},
      inputs: { network: exampleNetwork() },
    },
  ],
  text: {
    en: {
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
    },
    de: {
      title: 'Merkmalskarten',
      summary: 'Zeigt groß, was eine Schicht aus einem Beispiel macht, auch während das Netz trainiert.',
      help: paragraphs(
        'Verbinde den Ausgang einer beliebigen Schicht damit. Du siehst ein Bild je Kanal: hell, wo die Schicht stark antwortet, dunkel, wo nicht.',
        'Vor dem Training sind die Filter zufällig und die Karten auch. Während des Trainings kannst du zusehen, wie daraus Kanten, Striche und Ecken werden. Tief im Netz sind die Karten klein und schwer zu lesen; dort antworten sie auf ganze Teile einer Ziffer.',
        'Karten, die bei jedem Beispiel schwarz bleiben, sind gestorben: Ihr Filter antwortet nie mehr. Viele davon deuten auf eine zu hohe Lernrate.',
        'Hinter einer flachen Schicht gibt es keine Bilder; dann siehst du Balken, einen je Zahl.',
        'Probier aus: Wähle ein anderes Beispiel derselben Klasse. Welche Karten bleiben ähnlich, welche ändern sich?',
      ),
      keywords: [
        'Feature-Maps',
        'Aktivierungen',
        'Kanäle',
        'hineinsehen',
        'sichtbar machen',
        'Filter',
        'Ausgabe',
      ],
      inputs: { network: 'Schicht' },
      outputs: {},
      params: {
        brightness: {
          label: 'Helligkeit',
          hint: 'Für jede Karte eigen zeigt auch schwache Muster; für alle gleich zeigt, welche Karten stark antworten.',
          options: { each: 'für jede Karte eigen', common: 'für alle gleich' },
        },
      },
      messages: {
        'maps-shown': '{count, plural, one {# Karte} other {# Karten}} mit {size} Pixeln.',
        'numbers-shown': '{count, plural, one {# Zahl} other {# Zahlen}}, als Balken gezeigt.',
      },
    },
  },
})
