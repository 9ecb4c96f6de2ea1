import type { resultSentences as en } from '../en/result-sentences.ts'

/** Sentences that several results share. */
export const resultSentences: Readonly<Record<keyof typeof en, string>> = {
  'told-value': '{name} = {formula}',
  'told-probability': 'Wahrscheinlichkeit({name}) = {formula}',
  'told-sum': 'Summe({name}) = {formula}',
  'told-half-from': 'Über ein halb ab {quantity}.',
  'told-half-up-to': 'Über ein halb bis {quantity}.',
  'told-largest-sum':
    'Die Klasse mit der größten Summe ist die Antwort; Softmax macht aus den Summen Wahrscheinlichkeiten.',
  'told-too-many':
    '{units, plural, one {# Einheit} other {# Einheiten}} mit je {terms, plural, one {# Gewicht} other {# Gewichten}}: zu viele, um sie einzeln zu sagen.',
}
