import type { Language } from '../base/text.ts'

/** Sentences (ICU) about what a trained network computes, by fact code. */
export const RESULT_MESSAGES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    'told-value': '{name} = {formula}',
    'told-probability': 'probability({name}) = {formula}',
    'told-sum': 'sum({name}) = {formula}',
    'told-half-from': 'Above one half from {quantity} on.',
    'told-half-up-to': 'Above one half up to {quantity}.',
    'told-largest-sum':
      'The class with the largest sum is the answer; softmax makes probabilities of the sums.',
    'told-too-many':
      '{units, plural, one {# unit} other {# units}} with {terms, plural, one {# weight} other {# weights}} each: too many to say one by one.',
  },
  de: {
    'told-value': '{name} = {formula}',
    'told-probability': 'Wahrscheinlichkeit({name}) = {formula}',
    'told-sum': 'Summe({name}) = {formula}',
    'told-half-from': 'Über ein halb ab {quantity}.',
    'told-half-up-to': 'Über ein halb bis {quantity}.',
    'told-largest-sum':
      'Die Klasse mit der größten Summe ist die Antwort; Softmax macht aus den Summen Wahrscheinlichkeiten.',
    'told-too-many':
      '{units, plural, one {# Einheit} other {# Einheiten}} mit je {terms, plural, one {# Gewicht} other {# Gewichten}}: zu viele, um sie einzeln zu sagen.',
  },
}
