import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { trainer } from './trainer.ts'

export const words: NodeWords<typeof trainer> = {
  title: 'Trainer',
  summary: 'Lässt das Netz mit den Beispielen üben, bis es weniger Fehler macht.',
  help: paragraphs(
    'Der Trainer nimmt die Trainingsbeispiele Stapel für Stapel (Batch). Zu jedem Stapel gibt das Netz seine Antworten, der Verlust sagt, wie falsch sie sind, und dann wird rückwärts durch alle Schichten ausgerechnet, welchen Anteil jedes Gewicht daran hatte (Backpropagation). Der Optimierer dreht alle Gewichte ein wenig. Dann kommt der nächste Stapel.',
    'Einmal durch alle Trainingsbeispiele ist eine Epoche. Meist braucht es viele Epochen. Ein kleiner Stapel heißt viele kleine, unruhige Schritte; ein großer weniger und ruhigere, mit mehr Speicher.',
    'Nach jeder Epoche wird das Netz zu den Validierungsbeispielen befragt, mit denen es nicht übt. Solange beide Kurven zusammen besser werden, lernt es wirklich. Wird es nur noch die beim Training, lernt es auswendig: Das ist Überanpassung. Frühes Anhalten beendet das Training dann von selbst.',
    'Der Trainer nimmt die Daten, mit denen das Netz beginnt, außer du verbindest andere Daten derselben Form mit ihm. Mehrere Trainer an einem Netz beginnen mit denselben Gewichten und sehen dieselben Stapel, sie lassen sich also gerecht vergleichen. Die Zufallszahlen kommen aus dem Startwert des Graphen: gleicher Startwert, gleicher Lauf.',
    'Du kannst jederzeit pausieren oder anhalten; Gewichte und Kurven bleiben, und das Training kann von dort weitergehen.',
    'Probier aus: Stapelgrößen 8, 64 und 500 nebeneinander. Oder viel zu viele Epochen mit 200 Beispielen, um Überanpassung zu sehen.',
  ),
  keywords: ['trainieren', 'Epochen', 'Stapel', 'Batch', 'lernen', 'Backpropagation', 'Überanpassung'],
  inputs: {
    data: 'Andere Daten',
    network: 'Netz',
    optimizer: 'Optimierer',
    loss: 'Verlustfunktion',
    start: 'Anfangsgewichte',
  },
  outputs: { model: 'Trainiertes Modell', metrics: 'Messwerte' },
  params: {
    epochs: { label: 'Epochen', hint: 'Wie oft das Netz alle Trainingsbeispiele durchgeht.' },
    batchSize: {
      label: 'Stapelgröße',
      hint: 'Nach wie vielen Beispielen die Gewichte geändert werden (Batch). Üblich sind 32 bis 128.',
    },
    repeats: {
      label: 'Startwerte',
      hint: 'Wie oft trainiert wird, jedes Mal mit einem anderen Startwert: andere Anfangsgewichte, die Beispiele in anderer Reihenfolge. Der erste Lauf hat den Startwert des Graphen. Was herauskommt, unterscheidet sich ein wenig, und nur was sich stärker unterscheidet, ist mehr als Zufall.',
    },
    shuffle: {
      label: 'Mischen',
      hint: 'Mischt die Beispiele vor jeder Epoche neu, damit das Netz nicht ihre Reihenfolge lernt.',
    },
    validate: {
      label: 'Validieren',
      hint: 'Misst nach jeder Epoche, wie gut das Netz mit den Validierungsbeispielen zurechtkommt.',
    },
    earlyStopping: {
      label: 'Frühes Anhalten',
      hint: 'Beendet das Training von selbst, wenn eine Weile nichts mehr besser geworden ist.',
    },
    monitor: {
      label: 'Beobachten',
      hint: 'Die Zahl, die besser werden muss.',
      options: {
        valLoss: 'Verlust bei der Validierung',
        valAccuracy: 'Genauigkeit bei der Validierung',
        loss: 'Verlust beim Training',
        accuracy: 'Genauigkeit beim Training',
      },
    },
    patience: {
      label: 'Geduld',
      hint: 'Wie viele Epochen in Folge nichts Besseres bringen dürfen, bevor das Training endet.',
    },
    minDelta: { label: 'Kleinster Gewinn', hint: 'Eine kleinere Verbesserung zählt als keine.' },
    restoreBest: {
      label: 'Beste Gewichte behalten',
      hint: 'Kehrt am Ende zu den Gewichten der besten Epoche zurück.',
    },
  },
}
