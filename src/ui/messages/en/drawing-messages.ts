/** What the screen says: drawing. */
export const drawingMessages = {
  'drawing.pad':
    '{label}: draw with mouse, finger or pen. With the keyboard: arrow keys move, the space bar sets or clears a cell, with Shift an arrow key draws.',
  'drawing.role': 'drawing pad',
  'drawing.erase': 'Rub out',
  'drawing.clear': 'Clear',
  'drawing.cell': 'Row {row}, column {column}: {value}',
  'drawing.cleared': 'Empty.',
} as const
