import type { ChoiceWords, ParamWords } from '../../src/graph/node/node-words.ts'
import type { Initializer } from '../../src/graph/values/initializers.ts'
import type { Activation } from './activation-parameter.ts'
import type { Padding } from './window.ts'

/** Words for the activation of a layer. */
export const activationWords: ChoiceWords<Activation> = {
  label: 'Aktivierung',
  hint: 'Schickt jede Ausgabezahl durch eine Kurve. Ohne sie könnten mehrere Schichten nicht mehr als eine einzige. Im Inneren eines Netzes nimmt man meist ReLU; Softmax am Ende macht aus den Zahlen Wahrscheinlichkeiten für Klassen.',
  options: {
    linear: 'keine (linear)',
    relu: 'ReLU: Negatives wird 0',
    sigmoid: 'Sigmoid: zwischen 0 und 1 gestaucht',
    tanh: 'Tanh: zwischen −1 und 1 gestaucht',
    softmax: 'Softmax: Wahrscheinlichkeiten, zusammen 1',
    elu: 'ELU: wie ReLU, Negatives läuft aber gegen −1 aus',
    selu: 'SELU: wie ELU, hält die Zahlen in einem guten Bereich',
    softplus: 'Softplus: eine abgerundete ReLU',
  },
}

/** Words for the start weights of a layer. */
export const initializerWords: {
  readonly initializer: ChoiceWords<Initializer['kind']>
  readonly amount: ParamWords
} = {
  initializer: {
    label: 'Anfangsgewichte',
    hint: 'Die Zahlen, mit denen die Gewichte vor dem Training beginnen. Sie müssen verschieden sein: Neuronen, die gleich beginnen, bleiben gleich. Glorot passt zu Sigmoid, Tanh und Softmax, He zu ReLU.',
    options: {
      'glorot-uniform': 'zufällig, Glorot (gleichverteilt)',
      'glorot-normal': 'zufällig, Glorot (normalverteilt)',
      'he-uniform': 'zufällig, He (gleichverteilt)',
      'he-normal': 'zufällig, He (normalverteilt)',
      'random-uniform': 'zufällig zwischen zwei Grenzen',
      'random-normal': 'zufällig um 0 (normalverteilt)',
      zeros: 'alle null',
      constant: 'alle dieselbe Zahl',
    },
  },
  amount: {
    label: 'Wie groß',
    hint: 'Die Zahl selbst, die Grenze auf beiden Seiten der 0 oder die Standardabweichung.',
  },
}

/** Words for the parameters of every layer that slides a window over pictures. */
export const windowWords: { readonly stride: ParamWords; readonly padding: ChoiceWords<Padding> } = {
  stride: {
    label: 'Schrittweite',
    hint: 'Um wie viele Pixel das Fenster bei jedem Schritt weiterrückt, nach unten und nach rechts. Schrittweite 2 halbiert Höhe und Breite.',
  },
  padding: {
    label: 'Rand (Padding)',
    hint: 'Was am Bildrand geschieht. Ohne Rand schrumpft das Bild etwas; mit einem Rand aus Nullen behält es seine Größe (bei Schrittweite 1).',
    options: { valid: 'ohne Rand (valid)', same: 'Rand aus Nullen (same)' },
  },
}

/** Words for the parameters of every layer with filters. */
export const kernelWords: { readonly kernelSize: ParamWords; readonly bias: ParamWords } = {
  kernelSize: {
    label: 'Filtergröße',
    hint: 'Höhe und Breite eines Filters in Pixeln (Kernelgröße). Üblich ist 3×3; ein größerer sieht mehr auf einmal und hat mehr Gewichte.',
  },
  bias: {
    label: 'Bias',
    hint: 'Ein weiteres Gewicht für jeden Filter, das zu jeder Summe dazukommt. Es entscheidet, ab welcher Stärke ein Muster zählt.',
  },
}
