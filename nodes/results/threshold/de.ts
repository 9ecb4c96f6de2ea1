import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { partWords } from '../de.ts'
import type { threshold } from './threshold.ts'

export const words: NodeWords<typeof threshold> = {
  title: 'Schwelle',
  summary: 'Verschiebt die Grenze zwischen Nein und Ja und zeigt den Preis: Übersehenes gegen Fehlalarme.',
  help: paragraphs(
    'Ein Netz mit einer Sigmoid-Einheit gibt eine Zahl zwischen 0 und 1 aus: wie wahrscheinlich die zweite Klasse ist. Für eine Antwort wird abgeschnitten: Über der Schwelle heißt es Ja, darunter Nein. Üblich ist ein halb, aber niemand muss das nehmen.',
    'Eine niedrige Schwelle findet fast alles und schlägt oft falschen Alarm; eine hohe irrt sich selten, wenn sie Ja sagt, übersieht aber viel. Was besser ist, hängt davon ab, was ein Fehler kostet: Ein Rauchmelder soll lieber einmal zu oft piepen, ein Gericht lieber freisprechen.',
    'Die Trefferquote (Recall) ist der Anteil der echten Ja-Beispiele, die gefunden werden. Die Präzision (Precision) ist der Anteil der Ja-Antworten, die stimmen. F1 ist eine Zahl für beides; sie ist nur hoch, wenn keines von beiden niedrig ist.',
    'Die ROC-Kurve zeigt alle Schwellen auf einmal: Gefundene nach oben, Fehlalarme nach rechts. Die Fläche darunter (AUC) ist die Wahrscheinlichkeit, dass ein Ja-Beispiel eine höhere Zahl bekommt als ein Nein-Beispiel: 1 ist perfekt, 0,5 ist geraten. Bei seltenen Klassen sagt die Kurve aus Präzision und Trefferquote mehr. Der Punkt ist deine Schwelle.',
    'Probier aus: Zieh die Schwelle, bis nichts mehr übersehen wird. Wie viele Fehlalarme kostet das? Neu trainiert wird dafür nichts.',
  ),
  keywords: [
    'ROC',
    'AUC',
    'Präzision',
    'Trefferquote',
    'Recall',
    'F1',
    'Fehlalarm',
    'Schwellenwert',
    'Entscheidungsgrenze',
    'binär',
  ],
  inputs: { model: 'Trainiertes Modell', data: 'Andere Daten' },
  outputs: {},
  params: {
    threshold: {
      label: 'Schwelle',
      hint: 'Über dieser Wahrscheinlichkeit lautet die Antwort auf die zweite Klasse. Niedriger findet mehr, höher irrt seltener.',
    },
    part: partWords,
  },
  messages: {
    'threshold-needs-two-classes':
      'Eine Schwelle entscheidet zwischen genau zwei Klassen, dieses Netz unterscheidet aber {classes, plural, =0 {keine Klassen} other {# Klassen}}. Wähle zwei Klassen oder eine Klasse gegen den Rest.',
    'threshold-needs-sigmoid':
      'Eine Schwelle braucht ein Netz, das eine Wahrscheinlichkeit ausgibt; dieses gibt {units, plural, one {# Zahl} other {# Zahlen}} aus. Beende es mit einer Dense-Schicht aus einer Einheit mit Sigmoid.',
  },
}
