import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { partWords } from '../de.ts'
import type { predictions } from './predictions.ts'

export const words: NodeWords<typeof predictions> = {
  title: 'Vorhersagen',
  titles: { wrong: 'Falsche Vorhersagen', right: 'Richtige Vorhersagen', all: 'Vorhersagen' },
  summary: 'Zeigt einzelne Beispiele mit dem, was das Netz dazu sagt und wie sicher es sich ist.',
  help: paragraphs(
    'Zu jedem Beispiel gibt das Netz für jede Klasse eine Wahrscheinlichkeit aus. Die Klasse mit der höchsten ist seine Antwort. Hier siehst du das Bild, die Antwort, die richtige Klasse und wie sich die Wahrscheinlichkeiten verteilen.',
    'Am meisten lehren die falschen: Ist das Bild undeutlich, ist etwas abgeschnitten, sieht es aus wie eine andere Klasse? Oder ist das Netz blind für etwas, das du sofort siehst?',
    'Vorsicht mit „sicher“: Ein Netz kann einer falschen Antwort 99 % geben. Es ist sich nur im Vergleich zu den Klassen sicher, die es kennt; zeig ihm einen Buchstaben, und es nennt ihn eine Ziffer.',
    'Probier aus: Bei den falschen stehen die vorn, bei denen sich das Netz am sichersten war. Sieh dir die ersten zehn an.',
  ),
  keywords: [
    'vorhersagen',
    'Beispiele',
    'Antworten',
    'Wahrscheinlichkeiten',
    'falsch',
    'richtig',
    'Fehler',
    'Bilder',
  ],
  inputs: { model: 'Trainiertes Modell', data: 'Andere Daten' },
  outputs: {},
  params: {
    part: partWords,
    which: {
      label: 'Zeigen',
      hint: 'Welche Beispiele gezeigt werden.',
      options: { wrong: 'falsche', right: 'richtige', all: 'alle' },
    },
    order: {
      label: 'Reihenfolge',
      hint: 'Wie sicher: die Wahrscheinlichkeit, die das Netz seiner eigenen Antwort gab.',
      options: {
        given: 'wie in den Daten',
        surest: 'sicherste zuerst',
        'least-sure': 'unsicherste zuerst',
      },
    },
  },
  messages: {
    'neither-right-nor-wrong':
      'Vorhergesagte Zahlen sind nie einfach richtig oder falsch, darum werden alle gezeigt.',
  },
}
