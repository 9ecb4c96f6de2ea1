import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { split } from './split.ts'

export const words: NodeWords<typeof split> = {
  title: 'Aufteilen',
  summary: 'Zweigt einen Teil der Trainingsbeispiele zum Validieren und Testen ab.',
  help: paragraphs(
    'Ein Netz darf nicht mit den Beispielen benotet werden, mit denen es geübt hat: Es könnte sie einfach auswendig gelernt haben. Darum legt man vor dem Training welche beiseite, zum Validieren (für den Blick während des Trainings) und zum Testen (für ganz zum Schluss).',
    'Abgezweigt werden nur Trainingsbeispiele. Haben die Daten schon Validierungs- oder Testbeispiele, kommen die neuen dazu.',
    'Vorher zu mischen sorgt dafür, dass jeder Teil eine gerechte Mischung ist. Sonst werden die letzten Beispiele genommen, und das ist schlecht, wenn die Beispiele sortiert sind. Die Mischzahl entscheidet, welche Beispiele wohin kommen: gleiche Zahl, gleiche Aufteilung.',
    'Üblich sind 10 bis 20 Prozent zum Validieren. Bei weniger bleibt mehr zum Üben, aber die gemessene Genauigkeit schwankt stärker.',
    'Probier aus: Ändere die Mischzahl ein paar Mal. Wie stark schwankt die Genauigkeit bei der Validierung?',
  ),
  keywords: ['Validierung', 'trennen', 'abzweigen', 'Trainingsteil', 'Testteil', 'mischen', 'Daten teilen'],
  inputs: { data: 'Beispiele' },
  outputs: { data: 'Aufgeteilte Beispiele' },
  params: {
    measure: {
      label: 'Angabe in',
      hint: 'Ob du sagst, welcher Anteil abgezweigt wird oder wie viele Beispiele.',
      options: { percent: 'Prozent', count: 'Beispielen' },
    },
    validationPercent: {
      label: 'Validierung (%)',
      hint: 'Dieser Anteil der Trainingsbeispiele wird für den Blick während des Trainings beiseitegelegt.',
    },
    testPercent: {
      label: 'Test (%)',
      hint: 'Dieser Anteil der Trainingsbeispiele wird für die Endnote beiseitegelegt.',
    },
    validationCount: {
      label: 'Validierung',
      hint: 'So viele Trainingsbeispiele werden für den Blick während des Trainings beiseitegelegt.',
    },
    testCount: {
      label: 'Test',
      hint: 'So viele Trainingsbeispiele werden für die Endnote beiseitegelegt.',
    },
    shuffle: {
      label: 'Vorher mischen',
      hint: 'An: Die Teile sind eine zufällige Mischung. Aus: Es werden die letzten Trainingsbeispiele genommen.',
    },
    seed: {
      label: 'Mischzahl',
      hint: 'Eine andere Zahl gibt eine andere Mischung, dieselbe immer dieselbe.',
    },
  },
  messages: {
    'nothing-left':
      '{asked, number} von {training, plural, one {# Trainingsbeispiel} other {# Trainingsbeispielen}} sollen abgezweigt werden, zum Trainieren bleibt also keines. Wähle kleinere Teile.',
    'part-empty':
      '{percent} % von {training, plural, one {# Trainingsbeispiel} other {# Trainingsbeispielen}} sind weniger als ein halbes Beispiel, {part, select, validation {der Teil zum Validieren} other {der Teil zum Testen}} bekommt also keines. Ab {needed, plural, one {# Trainingsbeispiel} other {# Trainingsbeispielen}} wäre es eines.',
    'part-lacks-classes':
      'Die Beispiele kommen nach Klassen sortiert und werden nicht gemischt: Von {classes, number} Klassen {missing, plural, one {fehlt} other {fehlen}} im {part, select, train {Trainingsteil} validation {Validierungsteil} other {Testteil}} {names}. {part, select, train {Was ein Netz nie übt, kann es nicht wissen.} other {Was dort gemessen wird, sagt nichts über {missing, plural, one {diese Klasse} other {diese Klassen}}.}} Mische vor dem Aufteilen.',
    'classes-rare':
      'Von {names} gibt es so wenige Beispiele, dass der {part, select, validation {Validierungsteil} other {Testteil}} vielleicht keines bekommt, gemischt oder nicht. Was dort gemessen wird, sagt wenig über {rare, plural, one {diese Klasse} other {diese Klassen}}; wähle einen größeren Teil oder sammle mehr Beispiele.',
    'nothing-moved':
      'Beide Teile sind 0, dieser Knoten ändert also nichts. Wähle, wie viel beiseitegelegt werden soll.',
    'parts-now':
      'Danach: {train, number} zum Trainieren, {validation, number} zum Validieren, {test, number} zum Testen.',
  },
}
