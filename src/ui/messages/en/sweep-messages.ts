/** What the screen says: sweeps. */
export const sweepMessages = {
  'sweep.form': 'How the values are given',
  'sweep.form.list': 'List',
  'sweep.form.range': 'Range',
  'sweep.form.log-range': 'Log range',
  'sweep.values': '{label}: values',
  'sweep.values-hint': 'Numbers with spaces between them',
  'sweep.from': 'from',
  'sweep.to': 'to',
  'sweep.count': 'values',
  'sweep.on': 'on',
  'sweep.off': 'off',
  'sweep.parameter': 'Varied parameter',
  'sweep.remove': 'Do not vary “{label}”',
  'sweep.remove-value': '{label}: take out value {place}',
  'sweep.add-value': 'Another value',
  'sweep.add': 'Vary a parameter',
  'sweep.nothing-before': 'Wire the metrics of a trainer to it first.',
  'sweep.runs': '{count, plural, one {# run} other {# runs}}',
  'sweep.runs-repeated':
    '{points, number} × {repeats, plural, one {# seed} other {# seeds}} = {count, plural, one {# run} other {# runs}}',
} as const
