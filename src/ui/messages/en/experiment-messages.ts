/** What the screen says: experiment. */
export const experimentMessages = {
  'experiment.experiment': 'Experiment',
  'experiment.nothing': 'Nothing to see yet: something has to arrive here first.',
  'experiment.picture':
    '{channels, plural, one {Picture} other {Picture with # channels}}, {height}×{width}.',
  'experiment.input': 'Comes in',
  'experiment.output': 'Comes out',
  'experiment.input-window':
    'What comes in, {height}×{width}. The window begins in row {row}, column {column}.',
  'experiment.field-role': 'picture with numbers',
  'experiment.field':
    '{label}, {height}×{width}. The arrow keys point at a number and show how it comes about.',
  'experiment.place': 'Row {row}, column {column}:',
  'experiment.maximum': 'the largest of {values} is {result}',
  'experiment.function': '{value} becomes {result}',
  'experiment.taken-over': '{result}, taken over as it is',
  'experiment.products': 'sum of {count} products',
  'experiment.window': 'Window',
  'experiment.kernel': 'Filter',
  'experiment.product': 'Products',
  'experiment.loupe': 'The numbers around this place',
  'experiment.shown': 'Shown',
  'experiment.colour': 'in colour',
  'experiment.red': 'red alone',
  'experiment.green': 'green alone',
  'experiment.blue': 'blue alone',
  'experiment.channel': 'channel {number} of {total}',
  'experiment.play': 'Play',
  'experiment.pause': 'Pause',
  'experiment.back': 'One step back',
  'experiment.forward': 'One step on',
  'experiment.reset': 'Back to the beginning',
  'experiment.speed': 'Speed',
  'experiment.steps-a-second': '{count, plural, one {# step} other {# steps}} a second',
  'experiment.camera-on': 'Switch the camera on',
  'experiment.camera-off': 'Switch the camera off',
  'experiment.camera-asking': 'Waiting for the camera …',
  'experiment.camera-busy': 'The camera gives no picture. Perhaps another program is using it.',
  'experiment.camera-hint': 'The pictures stay on this computer.',
  'experiment.descent-card':
    'Gradient descent: after {count, plural, one {# step} other {# steps}} x = {x}, f(x) = {height}.',
  'experiment.descent-end': '{count, plural, one {# step} other {# steps}}: x = {x}, f(x) = {height}',
  'experiment.descent-chart':
    'The curve f(x) and the way down: step {step} at x = {x}, height {height}, slope {slope}.',
  'experiment.descent-begin': 'Start: x = {x}, f(x) = {height}, slope {slope}.',
  'experiment.descent-step': 'Step {step}: {before} − {rate} · {slope} = {x}. Now f(x) = {height}.',
  'experiment.descent-overshoot':
    'Overshot: the step went past the lowest point, the slope has changed its sign.',
  'experiment.descent-higher':
    'Too far: it is higher here than before the step. The learning rate is too large.',
  'experiment.descent-diverges':
    'It runs away: every step leads further from the valley. Take a smaller learning rate.',
  'experiment.descent-arrived': 'Arrived: the slope is almost 0, so the steps hardly move any more.',
  'experiment.descent-steps': 'All steps',
  'experiment.descent-number': 'Step',
  'experiment.descent-slope': 'slope',
  'experiment.descent-next': 'new x',
} as const
