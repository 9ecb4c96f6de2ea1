import { messageTable } from './message-table.ts'

export const drawingMessages = messageTable({
  en: {
    'drawing.pad':
      '{label}: draw with mouse, finger or pen. With the keyboard: arrow keys move, the space bar sets or clears a cell, with Shift an arrow key draws.',
    'drawing.role': 'drawing pad',
    'drawing.erase': 'Rub out',
    'drawing.clear': 'Clear',
    'drawing.cell': 'Row {row}, column {column}: {value}',
    'drawing.cleared': 'Empty.',
  },
  de: {
    'drawing.pad':
      '{label}: Zeichne mit Maus, Finger oder Stift. Mit der Tastatur: Pfeiltasten bewegen, die Leertaste füllt oder leert ein Feld, mit Umschalt zeichnet eine Pfeiltaste.',
    'drawing.role': 'Zeichenfläche',
    'drawing.erase': 'Radieren',
    'drawing.clear': 'Leeren',
    'drawing.cell': 'Zeile {row}, Spalte {column}: {value}',
    'drawing.cleared': 'Leer.',
  },
})
