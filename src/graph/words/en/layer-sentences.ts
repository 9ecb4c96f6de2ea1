/** Sentences that several layers share. */
export const layerSentences = {
  'needs-flat': 'This layer needs a row of numbers, but {shape} arrives. Put a Flatten in between.',
  'needs-picture':
    'This layer works on pictures (height×width×channels), but {rank, plural, =1 {a flat row of {shape} numbers} other {{shape}}} arrives. Put it before the place where the picture is made flat.',
  'needs-two-branches': 'Here at least two branches come together. Wire a second one to the input.',
  'window-too-large':
    'A {size} window does not fit into {shape}. Choose a smaller one, or take out a pooling layer before it.',
  'stride-skips':
    'A {size} window that moves in steps of {stride} jumps over pixels that no window ever sees. Choose a stride no larger than the window.',
  'stride-picks':
    'A 1×1 window in steps of {stride} takes one pixel out of each {stride} and leaves out the others, as shortcuts of residual networks do on purpose.',
  'window-valid': 'A {size} window in steps of {stride} fits into {shape} at {places} places.',
  'window-same':
    'A border of zeros lets the {size} window stand everywhere: {shape} in steps of {stride} gives {places} places.',
  'edge-left-out':
    'At the edge {rows, plural, =0 {} one {# row at the bottom} other {# rows at the bottom}}{rows, plural, =0 {} other {{columns, plural, =0 {} other { and }}}}{columns, plural, =0 {} one {# column on the right} other {# columns on the right}} would not fill a window and {total, plural, one {is} other {are}} left out.',
  'too-many-outputs':
    'This layer would put out {shape}, that is {outputs, number} numbers for every single example; at most {most, number} are possible here. Use fewer filters or units, or make the picture smaller before.',
  'too-many-weights':
    'This layer would have {weights, number} weights; at most {most, number} are possible here. Use fewer units or filters, or make the picture smaller before.',
} as const
