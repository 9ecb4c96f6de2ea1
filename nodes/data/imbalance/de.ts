import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { chosenPartsWords } from '../de.ts'
import type { imbalance } from './imbalance.ts'

export const words: NodeWords<typeof imbalance> = {
  title: 'Ungleichgewicht',
  summary: 'Macht eine Klasse selten oder häufig: Sie bekommt den Anteil, den du wählst.',
  help: paragraphs(
    'Im Leben sind Klassen selten gleich häufig: Wenige Patienten sind krank, wenige Schrauben fehlerhaft. Dieser Knoten lässt Beispiele weg, bis die gewählte Klasse den gewünschten Anteil hat. Dabei bleiben so viele wie möglich: Nur eine Seite verliert Beispiele, die Klasse oder die anderen. Es bleiben die ersten.',
    'Seltene Klassen sind eine Falle. Bei 10 zu 90 Prozent hat ein Modell, das immer „nein“ antwortet, in 90 Prozent aller Fälle recht und weiß doch nichts. Die Genauigkeit allein zeigt das nicht; Konfusionsmatrix, Präzision (Precision) und Trefferquote (Recall) zeigen es.',
    'Änderst du nur den Trainingsteil, siehst du, was geschieht, wenn ein Netz in einer anderen Welt übt als der, in der es geprüft wird.',
    'Probier aus: Stelle den Anteil auf 50, 10 und 1 Prozent und trainiere jedes Mal. Was wird aus der Genauigkeit, was aus der Trefferquote?',
  ),
  keywords: [
    'unausgewogen',
    'seltene Klasse',
    'Minderheit',
    'Häufigkeit',
    'schief',
    'Anteil',
    'Genauigkeitsfalle',
  ],
  inputs: { data: 'Beispiele' },
  outputs: { data: 'Beispiele mit den gewählten Anteilen' },
  params: {
    class: { label: 'Klasse', hint: 'Welche Klasse den gewählten Anteil bekommt.' },
    percent: {
      label: 'Anteil (%)',
      hint: 'Wie viel von allen Beispielen die Klasse danach ausmacht. Die anderen teilen sich den Rest wie zuvor.',
    },
    parts: {
      label: 'In',
      hint: 'Meist in jedem Teil. Nur im Training: Geprüft wird das Netz dann mit den Daten, wie sie kamen.',
      options: { all: chosenPartsWords.all, train: chosenPartsWords.train },
    },
  },
  messages: {
    'class-empty':
      'Bei {percent, number} Prozent bekommt eine Seite im {part, select, train {Trainingsteil} validation {Validierungsteil} other {Testteil}} keine Beispiele ({examples, plural, one {# kommt} other {# kommen}} an). Wähle einen Anteil näher an der Mitte oder verlange im Datenknoten mehr Beispiele.',
    'share-now': '{name} macht danach {percent, number} Prozent aus.',
  },
}
