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
  'table-too-many-words':
    '“{column}” has too many different values: at most 100 can be learned from or told apart. Leave the column out.',
  'table-no-date':
    '“{value}” in row {row, number} of the column “{column}” is no date like 2020-02-29. Type one, empty the cell, or leave the column out.',
  'table-gaps-uncounted':
    'Values are missing in too many different combinations of columns to say how many rows are complete. Fill missing values, or leave columns out.',
  'filled-with-mean':
    '{count, plural, one {# missing value} other {# missing values}} of “{column}” {count, plural, one {is} other {are}} filled with the mean, {value}.',
  'filled-with-frequent':
    '{count, plural, one {# missing value} other {# missing values}} of “{column}” {count, plural, one {is} other {are}} filled with the most frequent one, {value}.',
  'words-as-inputs':
    '“{column}” becomes {count, plural, one {# input} other {# inputs}} of 0 or 1, one for each word.',
  'date-as-days': '“{column}” counts as days since {since}.',
  'date-as-parts':
    '“{column}” becomes {count, number} inputs: year, month and day of the week (Monday is 1){count, plural, =4 {, and the hour} other {}}.',
  'rows-left-out':
    '{count, plural, one {# row without a value is} other {# rows without a value are}} left out.',
} as const
