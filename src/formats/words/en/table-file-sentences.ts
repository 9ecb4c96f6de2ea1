/** Why a file of a table was not read, by problem code. */
export const tableFileSentences = {
  'table-file-empty': 'There is nothing in this file. Save the table once more.',
  'table-file-damaged':
    'This spreadsheet is damaged or of a kind that cannot be read here. Save it as .xlsx, .ods or .csv.',
  'table-file-locked': 'This spreadsheet is locked with a password. Save a copy without one.',
  'table-file-too-large':
    'This table is too large to be read here. Save fewer rows or columns of it, or only the sheet that is needed.',
  'table-file-not-read':
    'This file can no longer be read: it was moved, removed or changed. Choose it again.',
  'table-file-no-rows': 'No row of a table was found in this file.',
  'table-file-too-many-columns':
    'This table has {count, number} columns; at most {most, number} can be used. Set more of them to “not used”.',
} as const
