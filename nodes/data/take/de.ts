import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { chosenPartsWords } from '../de.ts'
import type { take } from './take.ts'

export const words: NodeWords<typeof take> = {
  title: 'Nehmen',
  summary: 'Behält die ersten Beispiele und lässt die anderen weg.',
  help: paragraphs(
    'Nimmt so viele Beispiele vom Anfang jedes Teils, in der Reihenfolge, in der sie ankommen. Ein Teil, der nicht mehr hat, bleibt ganz.',
    'Wenige Beispiele nimmt man, um schnell etwas auszuprobieren, oder um zu sehen, wie es einem Netz geht, das wenig gesehen hat: Es lernt dann seine Beispiele auswendig statt die Regel (Überanpassung).',
    'Sind die Daten sortiert, sehen die ersten Beispiele alle gleich aus. Setze dann ein Mischen davor.',
    'Probier aus: Lass das Netz mit 100, 500 und 2.000 Beispielen trainieren und vergleiche die Genauigkeit beim Training und bei der Validierung. Bei welcher Zahl liegen beide am weitesten auseinander?',
  ),
  keywords: ['erste', 'Anfang', 'begrenzen', 'Teilmenge', 'weniger Beispiele', 'Anzahl', 'Auswahl'],
  inputs: { data: 'Beispiele' },
  outputs: { data: 'Die ersten Beispiele' },
  params: {
    count: {
      label: 'Wie viele',
      hint: 'So viele Beispiele bleiben. Gibt es nicht mehr als das, bleiben alle.',
    },
    parts: {
      label: 'Von',
      hint: 'Welcher Teil kleiner wird; die anderen bleiben, wie sie sind.',
      options: chosenPartsWords,
    },
  },
  messages: {
    'takes-all':
      'Es gibt höchstens {most, number} Beispiele, die ersten {count, number} sind also alle, und dieser Knoten ändert nichts. Wähle eine kleinere Zahl.',
  },
}
