import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { classes, integer } from '../../../src/graph/node/parameter.ts'
import { availablePictures, offerPictures, type PictureStock, wishOf } from '../counted-pictures.ts'

/** In the order of the labels. */
const NAMES = [
  { en: 'stop', de: 'Stopp' },
  { en: 'give way', de: 'Vorfahrt gewähren' },
  { en: 'priority road', de: 'Vorfahrtstraße' },
  { en: 'no entry', de: 'Einfahrt verboten' },
  { en: 'speed limit', de: 'Tempolimit' },
  { en: 'one-way street', de: 'Einbahnstraße' },
  { en: 'pedestrian crossing', de: 'Fußgängerüberweg' },
  { en: 'roundabout', de: 'Kreisverkehr' },
  { en: 'no parking', de: 'Parkverbot' },
  { en: 'roadworks', de: 'Baustelle' },
] as const

/** Every class equally often. */
const STOCK: PictureStock = {
  train: NAMES.map(() => 600),
  test: NAMES.map(() => 200),
  all: { train: 6000, test: 2000 },
}

const SET = { shape: [32, 32, 3], names: NAMES, stock: STOCK }

export const streetSigns = defineNode({
  type: 'street-signs',
  version: 1,
  category: 'data',
  inputs: {},
  outputs: { data: { type: 'data' } },
  params: {
    train: integer({ min: 1, max: STOCK.all.train, step: 500, default: STOCK.all.train, onCard: true }),
    validation: integer({ min: 0, max: 5000, step: 100, default: 0 }),
    test: integer({ min: 0, max: STOCK.all.test, step: 500, default: STOCK.all.test, onCard: true }),
    classes: classes({ count: 10, names: NAMES, default: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }),
  },
  infer: ({ params }) => offerPictures(SET, wishOf(params)),
  plan: {
    kind: 'dataset',
    dataset: (params) => ({
      kind: 'street-signs',
      ...wishOf(params),
      ...availablePictures(STOCK, wishOf(params)),
    }),
  },
  examples: [
    {
      name: { en: 'All signs', de: 'Alle Schilder' },
      params: {},
      inputs: {},
      outputs: {
        data: {
          shape: [32, 32, 3],
          target: { kind: 'classes', names: NAMES },
          examples: { train: 6000, validation: 0, test: 2000 },
          range: [0, 255],
        },
      },
    },
    {
      name: { en: 'Some set aside for validation', de: 'Einige zum Validieren beiseitegelegt' },
      params: { validation: 1000 },
      inputs: {},
      outputs: { data: { examples: { train: 5000, validation: 1000, test: 2000 } } },
    },
    {
      name: { en: 'Only the two triangles', de: 'Nur die beiden Dreiecke' },
      params: { classes: [1, 9], train: 1000 },
      inputs: {},
      outputs: {
        data: {
          target: { kind: 'classes', names: [NAMES[1], NAMES[9]] },
          examples: { train: 1000, validation: 0, test: 400 },
        },
      },
    },
    {
      name: { en: 'More of two signs than there are', de: 'Von zwei Schildern mehr, als es gibt' },
      params: { classes: [0, 3], train: 2000 },
      inputs: {},
      outputs: { data: { examples: { train: 1200, validation: 0, test: 400 } } },
      problems: ['fewer-pictures'],
    },
    {
      name: { en: 'One class only', de: 'Nur eine Klasse' },
      params: { classes: [4], train: 200, test: 200 },
      inputs: {},
      problems: ['one-class'],
    },
  ],
  text: {
    en: {
      title: 'Street signs',
      summary: 'Small colour pictures of ten street signs at the roadside.',
      help: paragraphs(
        '8,000 street signs as a car’s camera might see them: 32×32 pixels in colour, ten kinds, equally many of each. A colour picture is three pictures on top of each other, one each for red, green and blue: its three channels. Every number runs from 0 (dark) to 255 (bright).',
        'The computer draws every picture: sign, background, weather, dirt, what stands in the way, and the camera’s blur and noise. So they need no network and no licence, nobody’s car is in them, and the same numbers come out on every computer. The first time this takes a few seconds; after that they are kept.',
        'Colour alone is not enough: no entry and stop are both red and white, three kinds of sign are blue, two are triangles. And a sign is now near, now far, and never quite in the middle. That is what Conv2D layers are made for: they look for the same thing everywhere. Each of their filters has a layer of weights for every channel and adds up the three results.',
        'The numbers run up to 255. Networks learn much better with small numbers, so put a Scale behind it.',
        'Try this: train one network with Conv2D layers and one with Dense layers only. Then take out classes until the second one is as good as the first.',
      ),
      keywords: [
        'traffic signs',
        'road signs',
        'colour',
        'color',
        'RGB',
        'channels',
        'CIFAR-10',
        'rendered',
        'synthetic',
        'data set',
        'dataset',
        'images',
        'pictures',
        'classes',
      ],
      inputs: {},
      outputs: { data: 'Examples' },
      params: {
        train: {
          label: 'For training',
          hint: 'With how many signs the network practises. More take longer and make it better; 6,000 means all that validation leaves.',
        },
        validation: {
          label: 'For validation',
          hint: 'How many signs are set aside to watch during training whether the network copes with new ones.',
        },
        test: {
          label: 'For testing',
          hint: 'How many signs give the final mark; 2,000 means all. The network never practises with them.',
        },
        classes: {
          label: 'Classes',
          hint: 'Which signs take part. The network needs one output for each of them.',
        },
      },
    },
    de: {
      title: 'Verkehrsschilder',
      summary: 'Kleine Farbbilder von zehn Verkehrsschildern am Straßenrand.',
      help: paragraphs(
        '8.000 Verkehrsschilder, wie die Kamera eines Autos sie sehen könnte: 32×32 Pixel in Farbe, zehn Arten, von jeder gleich viele. Ein Farbbild besteht aus drei Bildern übereinander, je einem für Rot, Grün und Blau: seinen drei Kanälen. Jede Zahl geht von 0 (dunkel) bis 255 (hell).',
        'Der Computer zeichnet jedes Bild: Schild, Hintergrund, Wetter, Schmutz, was davor steht, dazu Unschärfe und Rauschen der Kamera. Sie brauchen also weder Internet noch Lizenz, niemandes Auto ist darauf, und auf jedem Computer kommen dieselben Zahlen heraus. Beim ersten Mal dauert das einige Sekunden, danach sind sie aufgehoben.',
        'Die Farbe allein reicht nicht: Einfahrt verboten und Stopp sind beide rot und weiß, drei Arten sind blau, zwei sind Dreiecke. Und ein Schild ist mal nah, mal fern und nie ganz in der Mitte. Dafür sind Conv2D-Schichten gemacht: Sie suchen überall nach demselben. Jeder ihrer Filter hat für jeden Kanal eine eigene Lage Gewichte und zählt die drei Ergebnisse zusammen.',
        'Die Zahlen gehen bis 255. Netze lernen mit kleinen Zahlen viel besser, setze also ein Skalieren dahinter.',
        'Probier aus: Trainiere ein Netz mit Conv2D-Schichten und eines nur mit Dense-Schichten. Nimm dann so lange Klassen heraus, bis das zweite so gut ist wie das erste.',
      ),
      keywords: [
        'Straßenschilder',
        'Verkehrszeichen',
        'Farbe',
        'RGB',
        'Kanäle',
        'CIFAR-10',
        'gerendert',
        'künstlich',
        'Datensatz',
        'Bilder',
        'Klassen',
        'Trainingsdaten',
      ],
      inputs: {},
      outputs: { data: 'Beispiele' },
      params: {
        train: {
          label: 'Zum Trainieren',
          hint: 'Mit wie vielen Schildern das Netz übt. Mehr dauern länger und machen es besser; 6.000 heißt alle, die die Validierung übrig lässt.',
        },
        validation: {
          label: 'Zum Validieren',
          hint: 'Wie viele Schilder beiseitegelegt werden, um während des Trainings zu sehen, ob das Netz mit neuen zurechtkommt.',
        },
        test: {
          label: 'Zum Testen',
          hint: 'Wie viele Schilder die Endnote geben; 2.000 heißt alle. Mit ihnen übt das Netz nie.',
        },
        classes: {
          label: 'Klassen',
          hint: 'Welche Schilder mitmachen. Das Netz braucht für jedes davon einen Ausgang.',
        },
      },
    },
  },
})
