import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { compare } from './compare.ts'

export const words: NodeWords<typeof compare> = {
  title: 'Vergleich',
  summary: 'Stellt Läufe nebeneinander, alte und neue: Kurven, Zahlen und was jeder von ihnen falsch macht.',
  help: paragraphs(
    'Verbinde die Trainer damit, deren Läufe verglichen werden sollen. Läufe von früher kommen dazu, wenn du sie in der Tabelle der Läufe ankreuzt. Groß gezeigt sieht man alles, was er weiß.',
    'Ein Lauf ist ein einziger Wurf: Ein anderer Startwert gibt eine andere Kurve. Ein Trainer mit mehreren Wiederholungen erscheint als Mittelwert seiner Läufe mit einem Band darum. Wo sich zwei Bänder überdecken, kann der Unterschied Zufall sein.',
    'Nach Epochen haben alle Netze die Daten gleich oft gesehen. Nach Sekunden ist das schnellere im Vorteil, wie im richtigen Leben. Nach Stapeln oder Beispielen sieht man, wie viele Daten jedes gebraucht hat.',
    'Glätten beruhigt eine unruhige Kurve, damit man sieht, wohin sie führt; die gemessenen Werte bleiben blass dahinter. Auf einer logarithmischen Achse sind gleiche Abstände gleiche Verhältnisse, so sieht man auch kleine Verluste.',
    'Probier aus: Trainiere mit zwei Lernraten, je fünf Wiederholungen. Hättest du einem einzelnen Lauf geglaubt?',
  ),
  keywords: [
    'vergleichen',
    'Diagramm',
    'Wettrennen',
    'Optimierer',
    'nebeneinander',
    'Wiederholungen',
    'Startwerte',
    'Glättung',
    'TensorBoard',
  ],
  inputs: { metrics: 'Messwerte von Trainern' },
  outputs: {},
  params: {
    measure: {
      label: 'Zeigen',
      hint: 'Die Genauigkeit sagt, wie viele Antworten richtig sind, der Verlust, wie falsch sie sind.',
      options: { accuracy: 'Genauigkeit', loss: 'Verlust', both: 'beides: Genauigkeit und Verlust' },
    },
    part: {
      label: 'Gemessen an',
      hint: 'Mit Validierungsbeispielen wird nicht geübt: Sie sagen, wie gut ein Netz wirklich ist. Training gegen Validierung zeigt Überanpassung.',
      options: { validation: 'Validierung', training: 'Training', both: 'Training und Validierung' },
    },
    by: {
      label: 'Von links nach rechts',
      hint: 'Epochen vergleichen, was aus denselben Daten gelernt wurde, Sekunden, was in derselben Zeit gelernt wurde.',
      options: { epoch: 'Epochen', batch: 'Stapel (Batches)', example: 'Beispiele', second: 'Sekunden' },
    },
    smoothing: {
      label: 'Glättung',
      hint: 'Wie viel jedes Punkts von den Punkten davor kommt: 0 zeichnet, was gemessen wurde, 0,9 eine ruhige Linie.',
    },
    band: {
      label: 'Band der Wiederholungen',
      hint: 'Um den Mittelwert von Läufen, die sich nur im Startwert unterscheiden: vom kleinsten zum größten Wert, eine Standardabweichung nach beiden Seiten, oder wo der wahre Mittelwert in 95 von 100 Fällen liegt.',
      options: {
        range: 'kleinster bis größter',
        deviation: 'Standardabweichung',
        interval: '95-%-Intervall des Mittelwerts',
        none: 'jeder Lauf als Linie',
      },
    },
    inStep: {
      label: 'Im Gleichschritt',
      hint: 'Zeichnet jeden Lauf nur so weit, wie der langsamste gekommen ist. So lassen sich alle schon beim Training vergleichen.',
    },
    logLoss: {
      label: 'Verlust logarithmisch',
      hint: 'Gleiche Abstände sind gleiche Verhältnisse: Von 1 bis 0,1 ist es so weit wie von 0,1 bis 0,01.',
    },
    logProgress: {
      label: 'Verlauf logarithmisch',
      hint: 'Zeigt den Anfang des Trainings groß.',
    },
  },
  messages: {
    'runs-compared': '{count, plural, one {# Trainer wird} other {# Trainer werden}} hier verglichen.',
  },
}
