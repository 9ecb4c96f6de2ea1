import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { curves } from './curves.ts'

export const words: NodeWords<typeof curves> = {
  title: 'Kurven',
  titles: { both: 'Kurven', loss: 'Verlustkurven', accuracy: 'Genauigkeitskurven' },
  summary: 'Zeichnet, wie sich Verlust und Genauigkeit beim Training ändern, für einen oder mehrere Trainer.',
  help: paragraphs(
    'Von links nach rechts läuft das Training, nach oben der Verlust oder die Genauigkeit. Der Verlust soll fallen, die Genauigkeit steigen. Die durchgezogene Linie ist der Trainingsteil, die gestrichelte der Validierungsteil.',
    'Verläufe, die man kennen sollte: Beide Linien werden zusammen besser, dann ist alles gut. Die Trainingslinie wird weiter besser, die Validierungslinie bleibt stehen oder wird schlechter: Überanpassung. Der Verlust springt auf und ab: Die Lernrate ist zu hoch. Nichts bewegt sich: Sie ist zu niedrig, oder die Eingaben sind nicht skaliert.',
    'Verbinde mehrere Trainer damit, und ihre Kurven erscheinen in einem Bild. Vergleiche Verluste nur, wo die Verlustfunktion dieselbe ist.',
    'Die Linie nach Stapeln ist unruhig, weil jeder Stapel andere Beispiele enthält. Nach Epochen ist sie ruhiger.',
    'Probier aus: Verbinde Trainer mit drei Lernraten, jede zehnmal so groß wie die vorige.',
  ),
  keywords: [
    'Diagramm',
    'Verlauf',
    'Verlustkurve',
    'Genauigkeitskurve',
    'Fortschritt',
    'vergleichen',
    'Plot',
  ],
  inputs: { metrics: 'Messwerte von Trainern' },
  outputs: {},
  params: {
    measure: {
      label: 'Zeigen',
      hint: 'Der Verlust sagt, wie falsch die Antworten sind, die Genauigkeit, wie viele richtig sind.',
      options: { both: 'beides: Verlust und Genauigkeit', loss: 'Verlust', accuracy: 'Genauigkeit' },
    },
    points: {
      label: 'Ein Punkt je',
      hint: 'Epochen geben eine ruhige Linie mit Validierung; Stapel zeigen jeden einzelnen Schritt.',
      options: { epochs: 'Epoche', batches: 'Stapel (Batch)' },
    },
  },
  messages: {
    'runs-shown': '{count, plural, one {# Trainer wird} other {# Trainer werden}} hier gezeichnet.',
  },
}
