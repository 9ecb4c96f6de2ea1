import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { batchNormalisation } from './batch-normalisation.ts'

export const words: NodeWords<typeof batchNormalisation> = {
  title: 'Batch-Normalisierung',
  summary: 'Bringt die Zahlen zwischen zwei Schichten Kanal für Kanal wieder in einen guten Bereich.',
  help: paragraphs(
    'Während des Trainings wandern die Zahlen zwischen zwei Schichten: Sie wachsen, schrumpfen oder rutschen alle auf eine Seite, und die Schicht dahinter muss ihnen hinterherlaufen. Die Batch-Normalisierung nimmt einen Stapel (Batch) von Beispielen, zieht in jedem Kanal den Mittelwert ab und teilt durch die Streuung.',
    'Damit nichts verloren geht, bekommt jeder Kanal danach zwei Gewichte, die das Training ändern darf: eines zum Strecken, eines zum Verschieben. Netze mit Batch-Normalisierung lernen meist in weniger Epochen und vertragen höhere Lernraten.',
    'Wird das Netz benutzt, gibt es keinen Stapel zum Vergleichen. Dafür merkt sich die Schicht für jeden Kanal gleitende Mittelwerte. Diese Zahlen zählen zu den Gewichten, das Training ändert sie aber nicht über den Gradienten.',
    'Mit sehr kleinen Stapeln arbeitet sie schlecht, denn der Mittelwert von vier Beispielen sagt wenig.',
    'Probier aus: Trainiere dasselbe Netz mit und ohne sie und vergleiche die ersten beiden Epochen.',
  ),
  keywords: ['BatchNormalization', 'Normalisierung', 'Stapelnormalisierung', 'Mittelwert', 'Streuung', 'BN'],
  inputs: { input: 'Zahlen' },
  outputs: { output: 'Normalisierte Zahlen' },
  params: {
    momentum: {
      label: 'Gedächtnis der Mittelwerte',
      hint: 'Wie langsam die gemerkten Mittelwerte den Stapeln folgen (Keras: momentum). 0,99 blickt etwa hundert Stapel zurück; bei wenigen Stapeln ist 0,9 besser.',
    },
    epsilon: {
      label: 'Epsilon',
      hint: 'Eine winzige Zahl, die zur Streuung dazukommt, damit nie durch null geteilt wird.',
    },
    scale: {
      label: 'Strecken',
      hint: 'Ein Gewicht für jeden Kanal, mit dem das Ergebnis malgenommen wird (Keras: scale, gamma).',
    },
    centre: {
      label: 'Verschieben',
      hint: 'Ein Gewicht für jeden Kanal, das zum Ergebnis dazukommt (Keras: center, beta).',
    },
  },
  messages: {
    'trained-and-kept':
      '{channels, plural, one {# Kanal} other {# Kanäle}}: {trained, plural, one {# Gewicht wird} other {# Gewichte werden}} trainiert, {kept, plural, one {# Mittelwert} other {# Mittelwerte}} nur gemerkt.',
  },
}
