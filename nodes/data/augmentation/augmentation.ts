import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleData } from '../../../src/graph/node/example-values.ts'
import { choice, integer, type LooseParams, number, toggle } from '../../../src/graph/node/parameter.ts'
import { pictureProblem } from '../class-counts.ts'
import { askedAugmentation, shiftFacts } from './augmentation-config.ts'

/** Only one way of saying how far is shown. */
const share = {
  min: 0,
  max: 0.99,
  step: 0.01,
  default: 0.1,
  shown: ({ shiftIn }: LooseParams) => shiftIn === 'share',
  onCard: true,
}
const pixels = {
  min: 1,
  max: 128,
  default: 1,
  shown: ({ shiftIn }: LooseParams) => shiftIn === 'pixels',
  onCard: true,
}

export const augmentation = defineNode({
  type: 'augmentation',
  version: 1,
  category: 'data',
  inputs: { data: { type: 'data' } },
  outputs: { data: { type: 'data' } },
  params: {
    rotation: number({ min: 0, max: 180, step: 1, default: 10, onCard: true }),
    shiftIn: choice({ options: ['share', 'pixels'], default: 'share' }),
    widthShift: number(share),
    heightShift: number(share),
    widthPixels: integer(pixels),
    heightPixels: integer(pixels),
    shear: number({ min: 0, max: 60, step: 1, default: 0 }),
    zoom: number({ min: 0, max: 0.9, step: 0.01, default: 0.1, onCard: true }),
    horizontalFlip: toggle({ default: false }),
    verticalFlip: toggle({ default: false }),
    fill: choice({ options: ['nearest', 'constant', 'reflect', 'wrap'], default: 'nearest' }),
    value: number({ min: -1000, max: 1000, default: 0, shown: ({ fill }) => fill === 'constant' }),
    seed: integer({ min: 0, max: 1_000_000, default: 1 }),
  },
  infer({ inputs: { data }, params }) {
    const problem = pictureProblem(data)
    if (problem) return { problems: [problem] }
    const augmented = askedAugmentation(params)
    if (!augmented) {
      const fix = { kind: 'set', param: 'rotation', value: 10 } as const
      return { outputs: { data }, problems: [{ code: 'augments-nothing', severity: 'warning', fix }] }
    }
    const [least, most] = data.range
    const { fill, value } = augmented
    const range =
      fill === 'constant' ? ([Math.min(least, value), Math.max(most, value)] as const) : data.range
    return {
      outputs: { data: { ...data, range } },
      facts: [{ code: 'training-only', values: {} }, ...shiftFacts(augmented, data)],
    }
  },
  plan: {
    kind: 'data-step',
    draws: true,
    step(params) {
      const augmented = askedAugmentation(params)
      return augmented && { kind: 'augment', ...augmented }
    },
  },
  examples: [
    {
      name: { en: 'Turned, shifted and zoomed a little', de: 'Etwas gedreht, verschoben und gezoomt' },
      params: {},
      inputs: { data: exampleData() },
      outputs: {
        data: { shape: [28, 28, 1], examples: { train: 2000, validation: 500, test: 10_000 }, range: [0, 1] },
      },
    },
    {
      name: {
        en: 'Mirrored, in whole pixels, with a value at the edge',
        de: 'Gespiegelt, in ganzen Pixeln, mit einem Wert am Rand',
      },
      params: { shiftIn: 'pixels', widthPixels: 4, horizontalFlip: true, fill: 'constant', value: -1 },
      inputs: { data: exampleData({ shape: [32, 32, 3] }) },
      outputs: { data: { shape: [32, 32, 3], range: [-1, 1] } },
    },
    {
      name: { en: 'Nothing is changed', de: 'Nichts wird geändert' },
      params: { rotation: 0, widthShift: 0, heightShift: 0, zoom: 0 },
      inputs: { data: exampleData() },
      outputs: { data: { range: [0, 1] } },
      problems: ['augments-nothing'],
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
      title: 'Augmentation',
      summary: 'Changes the training pictures a little at random, anew in every epoch.',
      help: paragraphs(
        'A 7 that is tilted or shifted is still a 7. This node turns, shifts, shears, zooms and flips each training picture a little, at random and differently in every epoch. The network never sees exactly the same picture twice, so it cannot learn the pictures by heart and has to find what matters: augmentation works against overfitting, above all where there are few examples.',
        'Only training sees changed pictures. Validation and test stay as they are, and so does everything that is measured or shown after training: the mark must come from real pictures. Mean and spread of a Scale node come from the unchanged pictures too.',
        'The first picture is the original, the ones behind it are what training makes of it in the first epochs. Each setting is the largest change, in both directions: rotation 10 means anything from −10° to 10°. Turn it up only as far as you can still tell yourself what the picture shows: a 6 turned upside down is a 9, and a mirrored 3 is no digit.',
        'Where a picture moves away, something has to fill the gap: the nearest pixel, a fixed value, the picture mirrored, or the picture once more from the other side.',
        'Training gets harder this way, so the training accuracy falls and more epochs are needed. Often the training accuracy then lies below the validation accuracy.',
        'Try this: train with 500 digits for 20 epochs, once with and once without this node, side by side. Compare training and validation accuracy.',
      ),
      keywords: [
        'data augmentation',
        'ImageDataGenerator',
        'rotate',
        'shift',
        'shear',
        'zoom',
        'flip',
        'mirror',
        'random',
        'distort',
        'overfitting',
      ],
      inputs: { data: 'Pictures' },
      outputs: { data: 'Pictures, changed in training' },
      params: {
        rotation: { label: 'Rotation (°)', hint: 'Turns each picture by up to this angle, left or right.' },
        shiftIn: {
          label: 'Shift in',
          hint: 'Whether shifts are a share of the picture or whole pixels.',
          options: { share: 'share of the size', pixels: 'whole pixels' },
        },
        widthShift: {
          label: 'Sideways',
          hint: 'Shifts by up to this share of the width, left or right: 0.1 is a tenth.',
        },
        heightShift: {
          label: 'Up and down',
          hint: 'Shifts by up to this share of the height, up or down: 0.1 is a tenth.',
        },
        widthPixels: {
          label: 'Sideways (px)',
          hint: 'Shifts by fewer whole pixels than this, left or right: 3 means up to 2, and 1 means not at all.',
        },
        heightPixels: {
          label: 'Up and down (px)',
          hint: 'Shifts by fewer whole pixels than this, up or down: 3 means up to 2, and 1 means not at all.',
        },
        shear: {
          label: 'Shear (°)',
          hint: 'Slants each picture by up to this angle, as italics are slanted.',
        },
        zoom: {
          label: 'Zoom',
          hint: 'Enlarges or shrinks by up to this share, height and width each on its own: 0.1 is a tenth.',
        },
        horizontalFlip: {
          label: 'Swap left and right',
          hint: 'Mirrors every other picture. Good for animals and things, bad for digits and letters.',
        },
        verticalFlip: {
          label: 'Swap top and bottom',
          hint: 'Puts every other picture upside down. Good for what is seen from above.',
        },
        fill: {
          label: 'Fill gaps with',
          hint: 'What stands where the picture has been moved away.',
          options: {
            nearest: 'the nearest pixel',
            constant: 'a fixed value',
            reflect: 'the mirrored picture',
            wrap: 'the other side of the picture',
          },
        },
        value: { label: 'Value', hint: 'The number in the gaps; 0 is black for most pictures.' },
        seed: {
          label: 'Random number',
          hint: 'Another number gives other changes; the same number always the same ones.',
        },
      },
      messages: {
        'augments-nothing': 'Everything is set to 0, so this node changes nothing. Turn something up.',
        'training-only':
          'Only training sees changed pictures, others in each epoch; validation and test stay as they are.',
        shifts:
          'Shifted by up to {sideways, plural, one {# pixel} other {# pixels}} sideways and {upright, plural, one {# pixel} other {# pixels}} up or down.',
      },
    },
    de: {
      title: 'Augmentierung',
      summary: 'Ändert die Trainingsbilder zufällig ein wenig, in jeder Epoche neu.',
      help: paragraphs(
        'Eine 7, die schief steht oder verschoben ist, bleibt eine 7. Dieser Knoten dreht, verschiebt, schert, zoomt und spiegelt jedes Trainingsbild ein wenig, zufällig und in jeder Epoche anders. Das Netz sieht nie zweimal genau dasselbe Bild, kann die Bilder also nicht auswendig lernen und muss herausfinden, worauf es ankommt: Augmentierung wirkt gegen Überanpassung, vor allem bei wenigen Beispielen.',
        'Nur das Training sieht geänderte Bilder. Validierung und Test bleiben, wie sie sind, und auch alles, was nach dem Training gemessen oder gezeigt wird: Die Note muss von echten Bildern kommen. Auch Mittelwert und Streuung eines Skalieren-Knotens stammen von den ungeänderten Bildern.',
        'Das erste Bild ist das Original, die dahinter macht das Training in den ersten Epochen daraus. Jede Einstellung ist die größte Änderung, in beide Richtungen: Drehung 10 heißt irgendetwas von −10° bis 10°. Stelle nur so viel ein, dass du selbst noch erkennst, was das Bild zeigt: Eine 6 auf dem Kopf ist eine 9, und eine gespiegelte 3 ist keine Ziffer.',
        'Wo ein Bild wegrückt, muss etwas die Lücke füllen: das nächste Pixel, ein fester Wert, das gespiegelte Bild oder das Bild noch einmal von der anderen Seite.',
        'Das Training wird so schwerer: Die Genauigkeit beim Training sinkt, und es braucht mehr Epochen. Oft liegt sie dann unter der Genauigkeit bei der Validierung.',
        'Probier aus: Trainiere mit 500 Ziffern 20 Epochen lang, einmal mit und einmal ohne diesen Knoten, nebeneinander. Vergleiche die Genauigkeit beim Training und bei der Validierung.',
      ),
      keywords: [
        'Datenaugmentierung',
        'Datenanreicherung',
        'drehen',
        'verschieben',
        'scheren',
        'zoomen',
        'spiegeln',
        'Zufall',
        'verzerren',
        'Überanpassung',
      ],
      inputs: { data: 'Bilder' },
      outputs: { data: 'Bilder, im Training geändert' },
      params: {
        rotation: {
          label: 'Drehung (°)',
          hint: 'Dreht jedes Bild um höchstens diesen Winkel, nach links oder rechts.',
        },
        shiftIn: {
          label: 'Verschieben in',
          hint: 'Ob Verschiebungen ein Anteil des Bildes sind oder ganze Pixel.',
          options: { share: 'Anteil der Größe', pixels: 'ganzen Pixeln' },
        },
        widthShift: {
          label: 'Seitlich',
          hint: 'Verschiebt um höchstens diesen Anteil der Breite, nach links oder rechts: 0,1 ist ein Zehntel.',
        },
        heightShift: {
          label: 'Auf und ab',
          hint: 'Verschiebt um höchstens diesen Anteil der Höhe, nach oben oder unten: 0,1 ist ein Zehntel.',
        },
        widthPixels: {
          label: 'Seitlich (px)',
          hint: 'Verschiebt um weniger ganze Pixel als das, nach links oder rechts: 3 heißt bis zu 2, und 1 heißt gar nicht.',
        },
        heightPixels: {
          label: 'Auf und ab (px)',
          hint: 'Verschiebt um weniger ganze Pixel als das, nach oben oder unten: 3 heißt bis zu 2, und 1 heißt gar nicht.',
        },
        shear: {
          label: 'Scherung (°)',
          hint: 'Stellt jedes Bild um höchstens diesen Winkel schräg, wie Kursivschrift schräg steht.',
        },
        zoom: {
          label: 'Zoom',
          hint: 'Vergrößert oder verkleinert um höchstens diesen Anteil, Höhe und Breite jeweils für sich: 0,1 ist ein Zehntel.',
        },
        horizontalFlip: {
          label: 'Links und rechts tauschen',
          hint: 'Spiegelt jedes zweite Bild. Gut für Tiere und Dinge, schlecht für Ziffern und Buchstaben.',
        },
        verticalFlip: {
          label: 'Oben und unten tauschen',
          hint: 'Stellt jedes zweite Bild auf den Kopf. Gut für das, was man von oben sieht.',
        },
        fill: {
          label: 'Lücken füllen mit',
          hint: 'Was dort steht, wo das Bild weggerückt ist.',
          options: {
            nearest: 'dem nächsten Pixel',
            constant: 'einem festen Wert',
            reflect: 'dem gespiegelten Bild',
            wrap: 'der anderen Seite des Bildes',
          },
        },
        value: { label: 'Wert', hint: 'Die Zahl in den Lücken; 0 ist bei den meisten Bildern schwarz.' },
        seed: {
          label: 'Zufallszahl',
          hint: 'Eine andere Zahl gibt andere Änderungen, dieselbe immer dieselben.',
        },
      },
      messages: {
        'augments-nothing': 'Alles steht auf 0, dieser Knoten ändert also nichts. Stelle etwas höher.',
        'training-only':
          'Nur das Training sieht geänderte Bilder, in jeder Epoche andere; Validierung und Test bleiben, wie sie sind.',
        shifts:
          'Verschoben um bis zu {sideways, plural, one {# Pixel} other {# Pixel}} seitlich und {upright, plural, one {# Pixel} other {# Pixel}} nach oben oder unten.',
      },
    },
  },
})
