import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { classes, integer } from '../../../src/graph/node/parameter.ts'
import { availablePictures, offerPictures, type PictureStock, wishOf } from '../counted-pictures.ts'

/** In the order of the labels (https://github.com/zalandoresearch/fashion-mnist#labels). */
const NAMES = [
  { en: 'T-shirt', de: 'T-Shirt' },
  { en: 'trousers', de: 'Hose' },
  { en: 'pullover', de: 'Pullover' },
  { en: 'dress', de: 'Kleid' },
  { en: 'coat', de: 'Mantel' },
  { en: 'sandal', de: 'Sandale' },
  { en: 'shirt', de: 'Hemd' },
  { en: 'trainer', de: 'Turnschuh' },
  { en: 'bag', de: 'Tasche' },
  { en: 'boot', de: 'Stiefel' },
] as const

/** How often each class occurs among the first 8,000 pictures of the file and among the last 2,000. */
const STOCK: PictureStock = {
  train: [786, 776, 825, 827, 810, 807, 790, 792, 790, 797],
  test: [214, 224, 175, 173, 190, 193, 210, 208, 210, 203],
  all: { train: 8000, test: 2000 },
}

const SET = { shape: [28, 28, 1], names: NAMES, stock: STOCK }

export const fashion = defineNode({
  type: 'fashion',
  version: 1,
  category: 'data',
  inputs: {},
  outputs: { data: { type: 'data' } },
  params: {
    train: integer({ min: 1, max: STOCK.all.train, step: 500, default: 2000, onCard: true }),
    validation: integer({ min: 0, max: 7000, step: 100, default: 500 }),
    test: integer({ min: 0, max: STOCK.all.test, step: 500, default: 2000, onCard: true }),
    classes: classes({ count: 10, names: NAMES, default: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }),
  },
  infer: ({ params }) => offerPictures(SET, wishOf(params)),
  plan: {
    kind: 'dataset',
    dataset: (params) => ({
      kind: 'fashion',
      ...wishOf(params),
      ...availablePictures(STOCK, wishOf(params)),
    }),
  },
  examples: [
    {
      name: { en: '2,000 pictures to practise with', de: '2.000 Bilder zum Üben' },
      params: {},
      inputs: {},
      outputs: {
        data: {
          shape: [28, 28, 1],
          examples: { train: 2000, validation: 500, test: 2000 },
          range: [0, 255],
        },
      },
    },
    {
      name: { en: 'Only shirts and pullovers', de: 'Nur Hemden und Pullover' },
      params: { classes: [2, 6], train: 1500, validation: 100 },
      inputs: {},
      outputs: {
        data: {
          target: { kind: 'classes', names: [NAMES[2], NAMES[6]] },
          examples: { train: 1500, validation: 100, test: 385 },
        },
      },
    },
    {
      name: { en: 'More bags and boots than there are', de: 'Mehr Taschen und Stiefel, als es gibt' },
      params: { classes: [8, 9], train: 4000 },
      inputs: {},
      outputs: { data: { examples: { train: 1087, validation: 500, test: 413 } } },
      problems: ['fewer-pictures'],
    },
    {
      name: { en: 'One class only', de: 'Nur eine Klasse' },
      params: { classes: [8], train: 200, test: 200 },
      inputs: {},
      problems: ['one-class'],
    },
  ],
  text: {
    en: {
      title: 'Fashion (MNIST)',
      summary: 'Small grey pictures of clothes, shoes and bags in ten classes.',
      help: paragraphs(
        'Photographs from an online shop, made small and grey: 28×28 pixels with numbers from 0 (background) to 255, like the digits of MNIST. Each belongs to one of ten classes: T-shirt, trousers, pullover, dress, coat, sandal, shirt, trainer, bag, boot.',
        'Clothes are harder to tell apart than digits: a shirt, a coat and a pullover have nearly the same outline. Where a network reaches 97% with digits, it may reach 85% here. That makes better networks worth their effort.',
        'Here are the 10,000 pictures of the test set, which Zalando Research published in 2017. The last 2,000 of them are only ever used for testing; training and validation share the first 8,000.',
        'The numbers run up to 255. Networks learn much better with small numbers, so put a Scale behind it.',
        'Try this: wire this node in place of the digits of a graph that works, and train both. Then look in the confusion matrix which classes are mixed up most.',
      ),
      keywords: [
        'Fashion-MNIST',
        'clothes',
        'clothing',
        'shoes',
        'Zalando',
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
          hint: 'With how many pictures the network practises. More take longer and make it better; 8,000 means all that validation leaves.',
        },
        validation: {
          label: 'For validation',
          hint: 'How many pictures are set aside to watch during training whether the network copes with new ones.',
        },
        test: {
          label: 'For testing',
          hint: 'How many pictures give the final mark; 2,000 means all. The network never practises with them.',
        },
        classes: {
          label: 'Classes',
          hint: 'Which kinds of clothing take part. The network needs one output for each of them.',
        },
      },
    },
    de: {
      title: 'Mode (Fashion-MNIST)',
      summary: 'Kleine graue Bilder von Kleidung, Schuhen und Taschen in zehn Klassen.',
      help: paragraphs(
        'Fotos aus einem Online-Shop, verkleinert und grau: 28×28 Pixel mit Zahlen von 0 (Hintergrund) bis 255, wie die Ziffern von MNIST. Jedes gehört zu einer von zehn Klassen: T-Shirt, Hose, Pullover, Kleid, Mantel, Sandale, Hemd, Turnschuh, Tasche, Stiefel.',
        'Kleidung ist schwerer zu unterscheiden als Ziffern: Hemd, Mantel und Pullover haben fast denselben Umriss. Wo ein Netz bei Ziffern 97 % erreicht, sind es hier vielleicht 85 %. Da lohnt sich ein besseres Netz.',
        'Hier sind die 10.000 Bilder des Testdatensatzes, den Zalando Research 2017 veröffentlicht hat. Die letzten 2.000 davon dienen immer nur zum Testen; Training und Validierung teilen sich die ersten 8.000.',
        'Die Zahlen gehen bis 255. Netze lernen mit kleinen Zahlen viel besser, setze also ein Skalieren dahinter.',
        'Probier aus: Verbinde diesen Knoten anstelle der Ziffern mit einem Graphen, der funktioniert, und trainiere beide. Sieh dann in der Konfusionsmatrix nach, welche Klassen am häufigsten verwechselt werden.',
      ),
      keywords: [
        'Fashion-MNIST',
        'Kleidung',
        'Mode',
        'Schuhe',
        'Zalando',
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
          hint: 'Mit wie vielen Bildern das Netz übt. Mehr dauern länger und machen es besser; 8.000 heißt alle, die die Validierung übrig lässt.',
        },
        validation: {
          label: 'Zum Validieren',
          hint: 'Wie viele Bilder beiseitegelegt werden, um während des Trainings zu sehen, ob das Netz mit neuen zurechtkommt.',
        },
        test: {
          label: 'Zum Testen',
          hint: 'Wie viele Bilder die Endnote geben; 2.000 heißt alle. Mit ihnen übt das Netz nie.',
        },
        classes: {
          label: 'Klassen',
          hint: 'Welche Arten von Kleidung mitmachen. Das Netz braucht für jede davon einen Ausgang.',
        },
      },
    },
  },
})
