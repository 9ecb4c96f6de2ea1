/** What the screen says: what is sensible next. */
export const guideMessages = {
  'guide.data': 'Begin with data: handwritten digits.',
  'guide.scale': 'It is hard to learn from large numbers: scale them.',
  'guide.convolution': 'A convolution finds edges and strokes in pictures.',
  'guide.deeper': 'A second convolution puts strokes together to shapes.',
  'guide.pooling': 'Pooling keeps the strongest answers and makes the pictures smaller.',
  'guide.flatten': 'The layers that decide need one row of numbers: flatten the picture.',
  'guide.hidden': 'A hidden layer with ReLU combines what has been found.',
  'guide.output':
    'The output needs {count, plural, one {one unit for the answer} other {# units, one for each answer}}.',
  'guide.trainer': 'The network is complete: a trainer lets it practise.',
  'guide.wire': 'The network is complete: wire it to the trainer.',
  'guide.optimizer': 'An optimizer turns the weights. Adam is a good start.',
  'guide.run': 'Everything is there: let it learn.',
  'guide.evaluate': 'How good is it with new examples? Have it tested.',
  'guide.predict': 'Draw something yourself and ask the network.',
  'guide.plot': 'Compare its answers with the right numbers.',
  'guide.label': 'What is sensible next',
  'guide.dismiss': 'No more hints in this project',
  'guide.show': 'Show what is sensible next',
  'guide.done': 'Done: {what}.',
  'guide.missing': 'Before it can learn, this is missing:',
  'guide.fix-all': 'Fix all',
  'guide.fixed-all':
    '{count, plural, one {One step was} other {# steps were}} done. The network can learn now.',
  'guide.fixed-some':
    '{count, plural, one {One step was} other {# steps were}} done. Something is left that only you can decide.',
  'guide.nothing': 'Nothing is trained here: the results follow every change at once.',
  'guide.left': 'Only you can decide this:',
} as const
