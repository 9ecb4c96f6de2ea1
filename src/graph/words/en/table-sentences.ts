/** Sentences about tables. */
export const tableSentences = {
  'param-not-arrays': '{param}: this is no list of arrays. Bring the files again.',
  'param-not-a-table': '{param}: this is no table of columns and rows.',
  'param-table-too-large':
    '{param}: {rows, number} rows and {columns, number} columns are too many; at most {maxRows, number} rows and {maxColumns, number} columns.',
  'param-table-row':
    '{param}: row {row, number} does not have {columns, plural, one {# value} other {# values}} that are numbers, short texts or empty.',
  'table-no-input': 'No column is there to learn from. Choose for at least one column that it is an input.',
  'table-no-target':
    'No column says what is to be predicted. Choose for one column that it is the target: a number or a class.',
  'table-two-targets':
    '{count} columns are to be predicted, but a network here predicts one. Make the others inputs or leave them out.',
  'table-text-in-numbers':
    '“{value}” in row {row, number} of the column “{column}” is no number. Type a number, empty the cell, or leave the column out.',
  'table-text-in-target':
    '“{value}” in row {row, number} of the column “{column}” is no number. Type a number, or let the column be a class.',
  'table-empty': 'No row has all its values, so there is nothing to learn from. Fill in at least one row.',
  'table-one-class':
    'Every row says “{name}”. With a single class there is nothing to tell apart; add rows of another one.',
  'rows-left-out':
    '{count, plural, one {# row without a value is} other {# rows without a value are}} left out.',
} as const
