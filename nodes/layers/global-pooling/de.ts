import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { globalPooling } from './global-pooling.ts'

export const words: NodeWords<typeof globalPooling> = {
  title: 'Globales Pooling',
  titles: { average: 'Globales Mittel', max: 'Globales Maximum' },
  summary: 'Macht aus jeder Merkmalskarte eine einzige Zahl: ihren Mittelwert oder ihren größten Wert.',
  help: paragraphs(
    'Hinter den Faltungen muss ein Netz von Bildern zu einer einfachen Reihe von Zahlen kommen. Flatten reiht jeden Pixel auf. Globales Pooling macht es kürzer: Es fragt jede Merkmalskarte nur, wie viel von ihrem Muster im ganzen Bild steckt.',
    'Aus 7×7×64 werden 64 Zahlen statt 3.136. Die Dense-Schicht dahinter braucht nur einen Bruchteil der Gewichte, trainiert schneller und lernt die Trainingsbeispiele nicht so leicht auswendig (Überanpassung).',
    'Der Preis: Wo das Muster war, geht verloren. Für „Was ist auf dem Bild?“ ist das oft in Ordnung; bei Ziffern kann der Ort eine Rolle spielen.',
    'Probier aus: Setze es an die Stelle eines Flatten und vergleiche die Zahl der Gewichte und die Genauigkeit.',
  ),
  keywords: [
    'GlobalAveragePooling2D',
    'GlobalMaxPooling2D',
    'Mittelwert',
    'Durchschnitt',
    'statt Flatten',
    'GAP',
  ],
  inputs: { input: 'Merkmalskarten' },
  outputs: { output: 'Reihe von Zahlen' },
  params: {
    mode: {
      label: 'Behalten',
      hint: 'Der Mittelwert fragt, wie viel von einem Muster insgesamt da ist; der größte Wert, ob es irgendwo vorkommt.',
      options: { average: 'den Mittelwert', max: 'das Maximum' },
    },
  },
  messages: {
    'maps-to-numbers':
      'Jede der {channels, plural, one {# Merkmalskarte} other {# Merkmalskarten}} hat {numbers, plural, one {# Zahl} other {# Zahlen}}; von jeder bleibt eine.',
  },
}
