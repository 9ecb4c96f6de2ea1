import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleData } from '../../../src/graph/node/example-values.ts'
import { choice, size } from '../../../src/graph/node/parameter.ts'
import { pictureProblem } from '../class-counts.ts'

export const resize = defineNode({
  type: 'resize',
  version: 1,
  category: 'data',
  inputs: { data: { type: 'data' } },
  outputs: { data: { type: 'data' } },
  params: {
    size: size({ min: 1, max: 256, default: [14, 14], onCard: true }),
    method: choice({ options: ['area', 'bilinear', 'nearest'], default: 'area', onCard: true }),
  },
  infer({ inputs: { data }, params }) {
    const problem = pictureProblem(data)
    if (problem) return { problems: [problem] }
    const [height, width, channels] = data.shape as [number, number, number]
    const [newHeight, newWidth] = params.size
    const shape = [newHeight, newWidth, channels]
    const before = height * width
    const after = newHeight * newWidth
    return {
      outputs: { data: { ...data, shape } },
      problems:
        newHeight === height && newWidth === width
          ? [{ code: 'same-size', severity: 'warning', param: 'size', values: { shape } }]
          : [],
      facts: [{ code: 'pixels-now', values: { before, after } }],
    }
  },
  plan: {
    kind: 'data-step',
    step: ({ size: [height, width], method }, { shape }) =>
      shape[0] === height && shape[1] === width ? undefined : { kind: 'resize', height, width, method },
  },
  examples: [
    {
      name: { en: 'Half as high and wide', de: 'Halb so hoch und breit' },
      params: {},
      inputs: { data: exampleData() },
      outputs: { data: { shape: [14, 14, 1], range: [0, 1] } },
    },
    {
      name: { en: 'Larger, in colour', de: 'Größer, in Farbe' },
      params: { size: [32, 48], method: 'bilinear' },
      inputs: { data: exampleData({ shape: [20, 30, 3] }) },
      outputs: { data: { shape: [32, 48, 3] } },
    },
    {
      name: { en: 'The size it has already', de: 'Die Größe, die es schon hat' },
      params: { size: [28, 28] },
      inputs: { data: exampleData() },
      outputs: { data: { shape: [28, 28, 1] } },
      problems: ['same-size'],
    },
    {
      name: { en: 'No pictures', de: 'Keine Bilder' },
      params: {},
      inputs: { data: exampleData({ shape: [4] }) },
      problems: ['needs-pictures'],
    },
  ],
  text: {
    en: {
      title: 'Resize',
      summary: 'Brings all pictures to another size.',
      help: paragraphs(
        'Every picture gets the height and width that you choose; its colours (channels) stay. If the ratio of height to width changes, the pictures are squeezed.',
        'Smaller pictures train much faster: half as high and half as wide is only a quarter of the pixels. But fine details are lost. Larger pictures contain no more than the small ones did; one needs them only where a network expects a fixed size.',
        'Area takes the mean over what a new pixel covers: best for making smaller. Bilinear goes smoothly from pixel to pixel: best for enlarging. Nearest simply copies the pixel in that place: quick, and with hard edges.',
        'Try this: make the digits smaller step by step, 14, 10, 7, 4. At which size do you no longer recognise them yourself, and at which does the network give up?',
      ),
      keywords: [
        'scale down',
        'shrink',
        'enlarge',
        'resample',
        'interpolation',
        'size',
        'resolution',
        'thumbnail',
      ],
      inputs: { data: 'Pictures' },
      outputs: { data: 'Pictures in the new size' },
      params: {
        size: { label: 'Size', hint: 'Height and width of the pictures afterwards, in pixels.' },
        method: {
          label: 'Method',
          hint: 'How a new pixel comes about from the old ones. Area for making smaller, bilinear for enlarging.',
          options: {
            area: 'area: mean over what it covers',
            bilinear: 'bilinear: smooth from pixel to pixel',
            nearest: 'nearest: copy one pixel',
          },
        },
      },
      messages: {
        'same-size': 'The pictures have this size already ({shape}), so this node changes nothing.',
        'pixels-now':
          'Each picture had {before, plural, one {# pixel} other {# pixels}} and now has {after, number}.',
      },
    },
    de: {
      title: 'Größe ändern',
      summary: 'Bringt alle Bilder auf eine andere Größe.',
      help: paragraphs(
        'Jedes Bild bekommt die Höhe und Breite, die du wählst; seine Farben (Kanäle) bleiben. Ändert sich das Verhältnis von Höhe zu Breite, werden die Bilder gestaucht.',
        'Kleinere Bilder trainieren viel schneller: Halb so hoch und halb so breit ist nur ein Viertel der Pixel. Aber feine Einzelheiten gehen verloren. Größere Bilder enthalten nicht mehr als die kleinen; man braucht sie nur, wo ein Netz eine feste Größe erwartet.',
        'Fläche nimmt den Mittelwert über das, was ein neues Pixel bedeckt: am besten zum Verkleinern. Bilinear geht sanft von Pixel zu Pixel über: am besten zum Vergrößern. Nächstes Pixel kopiert einfach das Pixel an der Stelle: schnell und mit harten Kanten.',
        'Probier aus: Mach die Ziffern Schritt für Schritt kleiner, 14, 10, 7, 4. Ab welcher Größe erkennst du sie selbst nicht mehr, und wann gibt das Netz auf?',
      ),
      keywords: [
        'verkleinern',
        'vergrößern',
        'skalieren',
        'Interpolation',
        'Auflösung',
        'Bildgröße',
        'Pixel',
      ],
      inputs: { data: 'Bilder' },
      outputs: { data: 'Bilder in der neuen Größe' },
      params: {
        size: { label: 'Größe', hint: 'Höhe und Breite der Bilder danach, in Pixeln.' },
        method: {
          label: 'Verfahren',
          hint: 'Wie ein neues Pixel aus den alten entsteht. Fläche zum Verkleinern, bilinear zum Vergrößern.',
          options: {
            area: 'Fläche: Mittelwert über das Bedeckte',
            bilinear: 'bilinear: sanft von Pixel zu Pixel',
            nearest: 'nächstes Pixel: eines kopieren',
          },
        },
      },
      messages: {
        'same-size': 'Die Bilder haben diese Größe schon ({shape}), dieser Knoten ändert also nichts.',
        'pixels-now':
          'Jedes Bild hatte {before, plural, one {# Pixel} other {# Pixel}} und hat jetzt {after, number}.',
      },
    },
  },
})
