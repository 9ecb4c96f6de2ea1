import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { ProblemDraft } from '../../../src/graph/document/problem.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, classes, integer } from '../../../src/graph/node/parameter.ts'
import { availablePictures, type PictureStock, pictureShortages, wholeStock } from '../counted-pictures.ts'

/** How often each digit occurs in the two files of MNIST (http://yann.lecun.com/exdb/mnist/). */
const STOCK: PictureStock = {
  train: [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949],
  test: [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009],
  all: { train: 60_000, test: 10_000 },
}

export const digits = defineNode({
  type: 'digits',
  version: 1,
  category: 'data',
  inputs: {},
  outputs: { data: { type: 'data' } },
  params: {
    train: integer({ min: 1, max: STOCK.all.train, step: 500, default: 2000, onCard: true }),
    validation: integer({ min: 0, max: 60_000, step: 100, default: 500 }),
    test: integer({ min: 0, max: STOCK.all.test, step: 500, default: 10_000, onCard: true }),
    validationFrom: choice({
      options: ['training', 'test'],
      default: 'training',
      shown: (params) => params.validation !== 0,
    }),
    classes: classes({ count: 10, default: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }),
  },
  infer({ params }) {
    const examples = availablePictures(STOCK, params)
    const inside = params.validationFrom === 'test' ? Math.min(examples.validation, examples.test) : 0
    const alone: readonly ProblemDraft[] =
      params.classes.length < 2 ? [{ code: 'one-class', param: 'classes' }] : []
    const data = {
      kind: 'data',
      shape: [28, 28, 1],
      target: { kind: 'classes', names: params.classes.map(String) },
      examples,
      range: [0, 255],
      ...wholeStock(STOCK, params),
    } as const
    return {
      outputs: alone.length > 0 ? {} : { data },
      problems: [...alone, ...pictureShortages(STOCK, params, 'fewer-digits')],
      facts: inside > 0 ? [{ code: 'validation-inside-test', values: { count: inside } }] : [],
    }
  },
  plan: {
    kind: 'dataset',
    dataset: (params) => ({
      kind: 'digits',
      classes: params.classes,
      validationFrom: params.validationFrom,
      ...availablePictures(STOCK, params),
    }),
  },
  examples: [
    {
      name: { en: '2,000 digits to practise with', de: '2.000 Ziffern zum Üben' },
      params: {},
      inputs: {},
      outputs: {
        data: {
          shape: [28, 28, 1],
          examples: { train: 2000, validation: 500, test: 10_000 },
          range: [0, 255],
        },
      },
    },
    {
      name: { en: 'All digits', de: 'Alle Ziffern' },
      params: { train: 60_000, validation: 0 },
      inputs: {},
      outputs: { data: { examples: { train: 60_000, validation: 0, test: 10_000 } } },
    },
    {
      name: { en: 'Validation out of the test digits', de: 'Validierung aus den Testziffern' },
      params: { validationFrom: 'test' },
      inputs: {},
      outputs: { data: { examples: { train: 2000, validation: 500, test: 10_000 } } },
    },
    {
      name: { en: 'Only threes and eights', de: 'Nur Dreien und Achten' },
      params: { classes: [3, 8] },
      inputs: {},
      outputs: {
        data: {
          target: { kind: 'classes', names: ['3', '8'] },
          examples: { train: 2000, validation: 500, test: 1984 },
        },
      },
    },
    {
      name: { en: 'More threes and eights than there are', de: 'Mehr Dreien und Achten, als es gibt' },
      params: { classes: [3, 8], train: 20_000 },
      inputs: {},
      outputs: { data: { examples: { train: 11_482, validation: 500, test: 1984 } } },
      problems: ['fewer-digits'],
    },
    {
      name: { en: 'One class only', de: 'Nur eine Klasse' },
      params: { classes: [7] },
      inputs: {},
      problems: ['one-class'],
    },
  ],
  text: {
    en: {
      title: 'Digits (MNIST)',
      summary: 'Handwritten digits from 0 to 9, each with the right answer.',
      help: paragraphs(
        '70,000 digits, written by pupils and office workers in the USA and scanned around 1990. Each is a grey picture of 28×28 pixels with numbers from 0 (paper) to 255 (ink), and comes with the digit it is meant to be, its class. MNIST is the set with which image recognition is learned all over the world.',
        'The examples are divided into parts. With the training part the network practises. With the validation part you look during training whether it also copes with digits it does not practise with. The test part is for the very end: it gives the honest mark.',
        '60,000 digits are for training and 10,000 others, by other writers, for testing. Take few for training, and it is quick; take many, and the network becomes better.',
        'The numbers run up to 255. Networks learn much better with small numbers, so put a Scale behind it.',
        'Try this: train with 200, 2,000 and 20,000 digits and compare the accuracy on the test part. Or take only 4 and 9, which are easily confused.',
      ),
      keywords: [
        'MNIST',
        'handwriting',
        'data set',
        'dataset',
        'numbers',
        'images',
        'examples',
        'classes',
        'training data',
      ],
      inputs: {},
      outputs: { data: 'Examples' },
      params: {
        train: {
          label: 'For training',
          hint: 'With how many digits the network practises. More take longer and make it better; 60,000 means all.',
        },
        validation: {
          label: 'For validation',
          hint: 'How many digits are set aside to watch during training whether the network copes with new ones.',
        },
        test: {
          label: 'For testing',
          hint: 'How many digits give the final mark; 10,000 means all. The network never practises with them.',
        },
        validationFrom: {
          label: 'Validation from',
          hint: 'Normally the digits that follow the training ones. Many textbooks take the first of the test part instead; then the test is no longer quite independent.',
          options: { training: 'the training digits', test: 'the test digits' },
        },
        classes: {
          label: 'Classes',
          hint: 'Which digits take part. The network needs one output for each of them.',
        },
      },
      messages: {
        'fewer-digits':
          '{param}: {asked, number} are wanted, but of the chosen digits only {left, number} are left for this.',
        'one-class': 'With a single class there is nothing to tell apart. Choose at least two digits.',
        'validation-inside-test':
          'The first {count, plural, one {test digit serves} other {# test digits serve}} for validation too, so the test is not quite independent.',
      },
    },
    de: {
      title: 'Ziffern (MNIST)',
      summary: 'Handgeschriebene Ziffern von 0 bis 9, jede mit der richtigen Antwort.',
      help: paragraphs(
        '70.000 Ziffern, von Schülern und Büroangestellten in den USA geschrieben und um 1990 eingescannt. Jede ist ein graues Bild aus 28×28 Pixeln mit Zahlen von 0 (Papier) bis 255 (Tinte). Dazu gehört die Ziffer, die gemeint ist: ihre Klasse. Mit MNIST wird auf der ganzen Welt gelernt, wie Bilderkennung geht.',
        'Die Beispiele sind in Teile getrennt. Mit dem Trainingsteil übt das Netz. Am Validierungsteil siehst du während des Trainings, ob es auch mit Ziffern zurechtkommt, mit denen es nicht übt. Der Testteil ist für ganz zum Schluss: Er gibt die ehrliche Note.',
        '60.000 Ziffern sind zum Trainieren da und 10.000 andere, von anderen Schreibern, zum Testen. Nimmst du wenige zum Trainieren, geht es schnell; nimmst du viele, wird das Netz besser.',
        'Die Zahlen gehen bis 255. Netze lernen mit kleinen Zahlen viel besser, setze also ein Skalieren dahinter.',
        'Probier aus: Trainiere mit 200, 2.000 und 20.000 Ziffern und vergleiche die Genauigkeit auf dem Testteil. Oder nimm nur 4 und 9, die leicht verwechselt werden.',
      ),
      keywords: [
        'MNIST',
        'Handschrift',
        'Datensatz',
        'Zahlen',
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
          hint: 'Mit wie vielen Ziffern das Netz übt. Mehr dauern länger und machen es besser; 60.000 heißt alle.',
        },
        validation: {
          label: 'Zum Validieren',
          hint: 'Wie viele Ziffern beiseitegelegt werden, um während des Trainings zu sehen, ob das Netz mit neuen zurechtkommt.',
        },
        test: {
          label: 'Zum Testen',
          hint: 'Wie viele Ziffern die Endnote geben; 10.000 heißt alle. Mit ihnen übt das Netz nie.',
        },
        validationFrom: {
          label: 'Validierung aus',
          hint: 'Normalerweise die Ziffern, die auf die Trainingsziffern folgen. Viele Lehrbücher nehmen stattdessen die ersten des Testteils; dann ist der Test nicht mehr ganz unabhängig.',
          options: { training: 'den Trainingsziffern', test: 'den Testziffern' },
        },
        classes: {
          label: 'Klassen',
          hint: 'Welche Ziffern mitmachen. Das Netz braucht für jede davon einen Ausgang.',
        },
      },
      messages: {
        'fewer-digits':
          '{param}: {asked, number} sind gewünscht, aber von den gewählten Ziffern sind dafür nur {left, number} übrig.',
        'one-class':
          'Bei einer einzigen Klasse gibt es nichts zu unterscheiden. Wähle mindestens zwei Ziffern.',
        'validation-inside-test':
          '{count, plural, one {Die erste Testziffer dient} other {Die ersten # Testziffern dienen}} auch zum Validieren, der Test ist also nicht ganz unabhängig.',
      },
    },
  },
})
