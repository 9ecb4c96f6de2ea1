/** Sentences about sweeps. */
export const sweepSentences = {
  'axes-none':
    'Nothing is varied yet. Choose a parameter and the values it is to take, such as the learning rate.',
  'axis-node-gone': 'The node “{id}”, whose parameter “{of}” is varied here, is no longer in the graph.',
  'axis-param-gone': '“{title}” has no parameter “{of}” that could be varied.',
  'axis-elsewhere': 'The trainer does not use “{title}”, so its parameter “{of}” would change nothing.',
  'axis-twice': '“{of}” of “{title}” is varied twice.',
  'axis-no-values': '“{of}” of “{title}” has no values yet.',
  'axis-below-zero': '“{of}” of “{title}”: a logarithmic range has to begin and to end above zero.',
  'axis-value-refused': '“{of}” of “{title}” cannot be {value}.',
  'sweep-too-many':
    'These are {count, number} combinations; {most, number} are possible. Take fewer values, or have points drawn.',
}
