/** Sentences that several results share. */
export const resultSentences = {
  'told-value': '{name} = {formula}',
  'told-probability': 'probability({name}) = {formula}',
  'told-sum': 'sum({name}) = {formula}',
  'told-half-from': 'Above one half from {quantity} on.',
  'told-half-up-to': 'Above one half up to {quantity}.',
  'told-largest-sum':
    'The class with the largest sum is the answer; softmax makes probabilities of the sums.',
  'told-too-many':
    '{units, plural, one {# unit} other {# units}} with {terms, plural, one {# weight} other {# weights}} each: too many to say one by one.',
} as const
