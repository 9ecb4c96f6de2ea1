/** Sentences that several experiment nodes share. */
export const experimentSentences = {
  'live-window-too-large':
    'A {size} window does not fit into {shape}. Choose a smaller one, or a larger picture.',
  'size-valid-height':
    'Height afterwards: ({extent} − {size}) : {stride} + 1 = {places}, where the division leaves out the rest.',
  'size-valid-width':
    'Width afterwards: ({extent} − {size}) : {stride} + 1 = {places}, where the division leaves out the rest.',
  'size-same-height': 'Height afterwards: {extent} : {stride} = {places}, rounded up.',
  'size-same-width': 'Width afterwards: {extent} : {stride} = {places}, rounded up.',
} as const
