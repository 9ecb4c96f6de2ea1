import type { drawingMessages as en } from '../en/drawing-messages.ts'

/** What the screen says: drawing. */
export const drawingMessages: Readonly<Record<keyof typeof en, string>> = {
  'drawing.pad':
    '{label}: Zeichne mit Maus, Finger oder Stift. Mit der Tastatur: Pfeiltasten bewegen, die Leertaste füllt oder leert ein Feld, mit Umschalt zeichnet eine Pfeiltaste.',
  'drawing.role': 'Zeichenfläche',
  'drawing.erase': 'Radieren',
  'drawing.clear': 'Leeren',
  'drawing.cell': 'Zeile {row}, Spalte {column}: {value}',
  'drawing.cleared': 'Leer.',
}
