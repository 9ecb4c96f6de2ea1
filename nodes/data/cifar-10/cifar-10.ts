import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { ProblemDraft } from '../../../src/graph/document/problem.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { classes, integer } from '../../../src/graph/node/parameter.ts'
import { availablePictures, type PictureStock, pictureShortages } from '../counted-pictures.ts'

/** In the order of the labels (batches.meta.txt of the data set). */
const NAMES = [
  { en: 'aeroplane', de: 'Flugzeug' },
  { en: 'car', de: 'Auto' },
  { en: 'bird', de: 'Vogel' },
  { en: 'cat', de: 'Katze' },
  { en: 'deer', de: 'Hirsch' },
  { en: 'dog', de: 'Hund' },
  { en: 'frog', de: 'Frosch' },
  { en: 'horse', de: 'Pferd' },
  { en: 'ship', de: 'Schiff' },
  { en: 'lorry', de: 'Lastwagen' },
] as const

/** Every class is there equally often. */
const STOCK: PictureStock = {
  train: NAMES.map(() => 5000),
  test: NAMES.map(() => 1000),
  all: { train: 50_000, test: 10_000 },
}

const pictures = (params: {
  readonly train: number
  readonly validation: number
  readonly test: number
  readonly classes: readonly number[]
}) => ({ ...params, validationFrom: 'training' as const })

export const cifar10 = defineNode({
  type: 'cifar-10',
  version: 1,
  category: 'data',
  inputs: {},
  outputs: { data: { type: 'data' } },
  params: {
    train: integer({ min: 1, max: STOCK.all.train, step: 500, default: 2000, onCard: true }),
    validation: integer({ min: 0, max: 40_000, step: 100, default: 500 }),
    test: integer({ min: 0, max: STOCK.all.test, step: 500, default: 2000, onCard: true }),
    classes: classes({ count: 10, names: NAMES, default: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }),
  },
  infer({ params }) {
    const alone: readonly ProblemDraft[] =
      params.classes.length < 2 ? [{ code: 'one-class', param: 'classes' }] : []
    const data = {
      kind: 'data',
      shape: [32, 32, 3],
      target: { kind: 'classes', names: params.classes.map((at) => NAMES[at] ?? String(at)) },
      examples: availablePictures(STOCK, pictures(params)),
      range: [0, 255],
    } as const
    return {
      outputs: alone.length > 0 ? {} : { data },
      problems: [...alone, ...pictureShortages(STOCK, pictures(params), 'fewer-pictures')],
    }
  },
  plan: {
    kind: 'dataset',
    dataset: (params) => ({
      kind: 'cifar-10',
      ...pictures(params),
      ...availablePictures(STOCK, pictures(params)),
    }),
  },
  examples: [
    {
      name: { en: '2,000 pictures to practise with', de: '2.000 Bilder zum Üben' },
      params: {},
      inputs: {},
      outputs: {
        data: {
          shape: [32, 32, 3],
          examples: { train: 2000, validation: 500, test: 2000 },
          range: [0, 255],
        },
      },
    },
    {
      name: { en: 'More cats and dogs than there are', de: 'Mehr Katzen und Hunde, als es gibt' },
      params: { classes: [3, 5], train: 20_000 },
      inputs: {},
      outputs: { data: { examples: { train: 9500, validation: 500, test: 2000 } } },
      problems: ['fewer-pictures'],
    },
    {
      name: { en: 'One class only', de: 'Nur eine Klasse' },
      params: { classes: [3], train: 500, test: 500 },
      inputs: {},
      problems: ['one-class'],
    },
  ],
  text: {
    en: {
      title: 'CIFAR-10 (your files)',
      summary: 'Small colour photographs of animals and vehicles, from files that you provide.',
      help: paragraphs(
        'CIFAR-10 is a set of 60,000 colour photographs of 32×32 pixels in ten classes: aeroplane, car, bird, cat, deer, dog, frog, horse, ship, lorry. Each pixel has three numbers from 0 to 255, for red, green and blue. With it networks have been compared since 2009.',
        'Nobody may simply pass these photographs on, so they do not come with Faltwerk. Download the “CIFAR-10 binary version” from https://www.cs.toronto.edu/~kriz/cifar.html (162 MB) and drop the file cifar-10-binary.tar.gz onto this page as it is. Single files such as data_batch_1.bin and test_batch.bin work as well; the first of each is enough for up to 10,000 pictures.',
        'The files stay in this browser, on this computer. A graph that is opened on another computer asks for them again.',
        'Photographs are much harder than digits: a good small network gets about 70% right, guessing gets 10%.',
        'Try this: train once with convolutions and once with Dense layers alone. With photographs the difference is large.',
      ),
      keywords: [
        'CIFAR',
        'photographs',
        'colour',
        'color',
        'data set',
        'dataset',
        'images',
        'own files',
        'RGB',
      ],
      inputs: {},
      outputs: { data: 'Examples' },
      params: {
        train: {
          label: 'For training',
          hint: 'With how many pictures the network practises. More take longer and make it better; 50,000 means all that validation leaves.',
        },
        validation: {
          label: 'For validation',
          hint: 'How many pictures are set aside to watch during training whether the network copes with new ones.',
        },
        test: {
          label: 'For testing',
          hint: 'How many pictures give the final mark; 10,000 means all. The network never practises with them.',
        },
        classes: {
          label: 'Classes',
          hint: 'Which classes take part. The network needs one output for each of them.',
        },
      },
      messages: {
        'fewer-pictures':
          '{param}: {asked, number} are wanted, but of the chosen classes only {left, number} are left for this.',
        'one-class': 'With a single class there is nothing to tell apart. Choose at least two.',
      },
    },
    de: {
      title: 'CIFAR-10 (deine Dateien)',
      summary: 'Kleine Farbfotos von Tieren und Fahrzeugen, aus Dateien, die du mitbringst.',
      help: paragraphs(
        'CIFAR-10 besteht aus 60.000 Farbfotos von 32×32 Pixeln in zehn Klassen: Flugzeug, Auto, Vogel, Katze, Hirsch, Hund, Frosch, Pferd, Schiff, Lastwagen. Jedes Pixel hat drei Zahlen von 0 bis 255, für Rot, Grün und Blau. Seit 2009 werden damit Netze verglichen.',
        'Diese Fotos darf man nicht einfach weitergeben, darum sind sie in Faltwerk nicht dabei. Lade die „CIFAR-10 binary version“ von https://www.cs.toronto.edu/~kriz/cifar.html (162 MB) und zieh die Datei cifar-10-binary.tar.gz so, wie sie ist, auf diese Seite. Einzelne Dateien wie data_batch_1.bin und test_batch.bin gehen auch; je eine reicht für bis zu 10.000 Bilder.',
        'Die Dateien bleiben in diesem Browser, auf diesem Computer. Wird der Graph auf einem anderen Computer geöffnet, fragt er wieder danach.',
        'Fotos sind viel schwerer als Ziffern: Ein gutes kleines Netz erkennt etwa 70 %, Raten bringt 10 %.',
        'Probier aus: Trainiere einmal mit Faltungen und einmal nur mit Dense-Schichten. Bei Fotos ist der Unterschied groß.',
      ),
      keywords: ['CIFAR', 'Fotos', 'Farbe', 'Datensatz', 'Bilder', 'eigene Dateien', 'RGB'],
      inputs: {},
      outputs: { data: 'Beispiele' },
      params: {
        train: {
          label: 'Zum Trainieren',
          hint: 'Mit wie vielen Bildern das Netz übt. Mehr dauern länger und machen es besser; 50.000 heißt alle, die die Validierung übrig lässt.',
        },
        validation: {
          label: 'Zum Validieren',
          hint: 'Wie viele Bilder beiseitegelegt werden, um während des Trainings zu sehen, ob das Netz mit neuen zurechtkommt.',
        },
        test: {
          label: 'Zum Testen',
          hint: 'Wie viele Bilder die Endnote geben; 10.000 heißt alle. Mit ihnen übt das Netz nie.',
        },
        classes: {
          label: 'Klassen',
          hint: 'Welche Klassen mitmachen. Das Netz braucht für jede davon einen Ausgang.',
        },
      },
      messages: {
        'fewer-pictures':
          '{param}: {asked, number} sind gewünscht, aber von den gewählten Klassen sind dafür nur {left, number} übrig.',
        'one-class': 'Bei einer einzigen Klasse gibt es nichts zu unterscheiden. Wähle mindestens zwei.',
      },
    },
  },
})
