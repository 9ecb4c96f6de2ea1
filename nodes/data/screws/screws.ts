import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { classes, integer } from '../../../src/graph/node/parameter.ts'
import { availablePictures, offerPictures, type PictureStock, wishOf } from '../counted-pictures.ts'

/** In the order of the labels. */
const NAMES = [
  { en: 'internal hex', de: 'Innensechskant' },
  { en: 'Phillips', de: 'Kreuzschlitz (Phillips)' },
  'Pozidriv',
  { en: 'hex', de: 'Sechskant' },
  'Torx',
] as const

/** Every class equally often. */
const STOCK: PictureStock = {
  train: [2100, 2100, 2100, 2100, 2100],
  test: [900, 900, 900, 900, 900],
  all: { train: 10_500, test: 4500 },
}

const SET = { shape: [28, 28, 1], names: NAMES, stock: STOCK }

export const screws = defineNode({
  type: 'screws',
  version: 1,
  category: 'data',
  inputs: {},
  outputs: { data: { type: 'data' } },
  params: {
    train: integer({ min: 1, max: STOCK.all.train, step: 500, default: STOCK.all.train, onCard: true }),
    validation: integer({ min: 0, max: 10_000, step: 100, default: 0 }),
    test: integer({ min: 0, max: STOCK.all.test, step: 500, default: STOCK.all.test, onCard: true }),
    classes: classes({ count: 5, names: NAMES, default: [0, 1, 2, 3, 4] }),
  },
  infer: ({ params }) => offerPictures(SET, wishOf(params)),
  plan: {
    kind: 'dataset',
    dataset: (params) => ({ kind: 'screws', ...wishOf(params), ...availablePictures(STOCK, wishOf(params)) }),
  },
  examples: [
    {
      name: { en: 'All screws', de: 'Alle Schrauben' },
      params: {},
      inputs: {},
      outputs: {
        data: {
          shape: [28, 28, 1],
          target: { kind: 'classes', names: NAMES },
          examples: { train: 10_500, validation: 0, test: 4500 },
          range: [0, 255],
        },
      },
    },
    {
      name: { en: 'Some set aside for validation', de: 'Einige zum Validieren beiseitegelegt' },
      params: { validation: 1500 },
      inputs: {},
      outputs: { data: { examples: { train: 9000, validation: 1500, test: 4500 } } },
    },
    {
      name: { en: 'Only Phillips and Pozidriv', de: 'Nur Phillips und Pozidriv' },
      params: { classes: [1, 2], train: 2000, test: 500 },
      inputs: {},
      outputs: {
        data: {
          target: { kind: 'classes', names: [NAMES[1], NAMES[2]] },
          examples: { train: 2000, validation: 0, test: 500 },
        },
      },
    },
    {
      name: { en: 'More of two kinds than there are', de: 'Von zwei Arten mehr, als es gibt' },
      params: { classes: [0, 3], train: 8000 },
      inputs: {},
      outputs: { data: { examples: { train: 4200, validation: 0, test: 1800 } } },
      problems: ['fewer-pictures'],
    },
    {
      name: { en: 'One class only', de: 'Nur eine Klasse' },
      params: { classes: [3], train: 200, test: 200 },
      inputs: {},
      problems: ['one-class'],
    },
  ],
  text: {
    en: {
      title: 'Screws',
      summary: 'Small grey pictures of screw heads with five kinds of drive.',
      help: paragraphs(
        '15,000 screw heads seen from above, as a machine that sorts screws would see them: 28×28 pixels, grey, with numbers from 0 (black) to 255 (white). Five kinds are to be told apart: internal hex, Phillips, Pozidriv, hex and Torx. There are equally many of each.',
        'Nobody photographed them: the computer draws every one, with its height, light, shadow, rust and scratches. So they need no network and no licence, and the same numbers come out on every computer. The first time this takes a few seconds; after that they are kept.',
        'The 4,500 test pictures were “taken on another day”: the light comes from lower down, shadows are longer, some fall across the screw, and there is more rust. Only then does the test show whether a network has understood screws and not just one lamp.',
        'All screws are turned differently, so a pixel alone says next to nothing. A network of Dense layers struggles with that, one with Conv2D layers does much better. The numbers run up to 255, so put a Scale behind it.',
        'Try this: train once with and once without Scale and compare the curves. Then look in the confusion matrix: which two kinds are mixed up most, and can you see why?',
      ),
      keywords: [
        'screw heads',
        'drive',
        'bolt',
        'sorting',
        'rendered',
        'synthetic',
        'data set',
        'dataset',
        'images',
        'pictures',
        'classes',
        'training data',
      ],
      inputs: {},
      outputs: { data: 'Examples' },
      params: {
        train: {
          label: 'For training',
          hint: 'With how many screws the network practises. More take longer and make it better; 10,500 means all that validation leaves.',
        },
        validation: {
          label: 'For validation',
          hint: 'How many screws are set aside to watch during training whether the network copes with new ones.',
        },
        test: {
          label: 'For testing',
          hint: 'How many screws, in other light, give the final mark; 4,500 means all. The network never practises with them.',
        },
        classes: {
          label: 'Classes',
          hint: 'Which kinds of screw take part. The network needs one output for each of them.',
        },
      },
    },
    de: {
      title: 'Schrauben',
      summary: 'Kleine graue Bilder von Schraubenköpfen mit fünf Arten von Antrieb.',
      help: paragraphs(
        '15.000 Schraubenköpfe von oben, so wie eine Maschine sie sähe, die Schrauben sortiert: 28×28 Pixel, grau, mit Zahlen von 0 (schwarz) bis 255 (weiß). Fünf Arten sind zu unterscheiden: Innensechskant, Kreuzschlitz (Phillips), Pozidriv, Sechskant und Torx. Von jeder gibt es gleich viele.',
        'Niemand hat sie fotografiert: Der Computer zeichnet jede einzelne, mit Höhe, Licht, Schatten, Rost und Kratzern. Sie brauchen also weder Internet noch Lizenz, und auf jedem Computer kommen dieselben Zahlen heraus. Beim ersten Mal dauert das einige Sekunden, danach sind sie aufgehoben.',
        'Die 4.500 Testbilder sind „an einem anderen Tag aufgenommen“: Das Licht kommt flacher, die Schatten sind länger, manche fallen quer über die Schraube, und es gibt mehr Rost. Erst so zeigt der Test, ob ein Netz Schrauben verstanden hat und nicht bloß eine Lampe.',
        'Jede Schraube ist anders gedreht, ein einzelnes Pixel sagt also fast nichts. Ein Netz aus Dense-Schichten tut sich damit schwer, eines mit Conv2D-Schichten kann es viel besser. Die Zahlen gehen bis 255, setze also ein Skalieren dahinter.',
        'Probier aus: Trainiere einmal mit und einmal ohne Skalieren und vergleiche die Kurven. Sieh dann in der Konfusionsmatrix nach: Welche zwei Arten werden am häufigsten verwechselt, und siehst du, warum?',
      ),
      keywords: [
        'Schraubenköpfe',
        'Antrieb',
        'sortieren',
        'gerendert',
        'künstlich',
        'Datensatz',
        'Bilder',
        'Beispiele',
        'Klassen',
        'Trainingsdaten',
      ],
      inputs: {},
      outputs: { data: 'Beispiele' },
      params: {
        train: {
          label: 'Zum Trainieren',
          hint: 'Mit wie vielen Schrauben das Netz übt. Mehr dauern länger und machen es besser; 10.500 heißt alle, die die Validierung übrig lässt.',
        },
        validation: {
          label: 'Zum Validieren',
          hint: 'Wie viele Schrauben beiseitegelegt werden, um während des Trainings zu sehen, ob das Netz mit neuen zurechtkommt.',
        },
        test: {
          label: 'Zum Testen',
          hint: 'Wie viele Schrauben in anderem Licht die Endnote geben; 4.500 heißt alle. Mit ihnen übt das Netz nie.',
        },
        classes: {
          label: 'Klassen',
          hint: 'Welche Arten von Schrauben mitmachen. Das Netz braucht für jede davon einen Ausgang.',
        },
      },
    },
  },
})
