/** Sentences that several data nodes share. */
export const dataSentences = {
  'data-shape-differs':
    'The network was made for examples of {wanted}, but these are {shape}. Wire in data of the same shape.',
  'data-target-differs':
    'The network learned to answer {learned}, but this data asks for {here}. Choose the same in both.',
  'data-scaled-differently':
    'The network learned with numbers up to {learned, number}, but these go up to {here, number}. Scale this data in the same way.',
  'part-empty':
    'This data has no {part, select, train {training} validation {validation} other {test}} examples; the {used, select, train {training} validation {validation} other {test}} examples are shown instead.',
  'no-examples': 'This data has no examples at all. Choose some in the data node.',
  'fewer-pictures':
    '{param}: {asked, number} are wanted, but of the chosen classes only {left, number} are left for this.',
  'one-class': 'With a single class there is nothing to tell apart. Choose at least two.',
  'examples-shown':
    '{count, plural, one {# example} other {# examples}} of the {part, select, train {training part} validation {validation part} other {test part}}{practised, select, yes {: the network has practised with them} no {: the network has never practised with them} other {}}.',
  'needs-classes':
    'This step works with classes, but this data asks for numbers. Wire in data with classes, or take this node out.',
  'needs-two-classes':
    'This data has only one class, so there is nothing to tell apart. Choose more in the data node.',
  'class-not-there':
    'This data has no class {index, number}: it has {classes, number} classes, counted from 0 to {last, number}. Choose one of them.',
  'needs-pictures':
    'This step works with pictures (height × width × channels), but {shape} arrives. Put it where pictures flow, before anything that flattens them.',
  'counts-now':
    'Afterwards: {train, number} for training, {validation, number} for validation, {test, number} for testing.',
  'counts-about':
    'Afterwards about {train, number} for training, {validation, number} for validation, {test, number} for testing: how many there are of each class shows only when the data is loaded.',
} as const
