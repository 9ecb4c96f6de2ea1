import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'table-text-in-numbers': {
    en: '“many” in row 2 of the column “input” is no number. Type a number, empty the cell, or leave the column out.',
    de: '„many“ in Zeile 2 der Spalte „input“ ist keine Zahl. Tippe eine Zahl, leere die Zelle oder lass die Spalte weg.',
  },
  'table-text-in-target': {
    en: '“yes” in row 1 of the column “target” is no number. Type a number, or let the column be a class.',
    de: '„yes“ in Zeile 1 der Spalte „target“ ist keine Zahl. Tippe eine Zahl oder mach die Spalte zur Klasse.',
  },
  'table-no-input': {
    en: 'No column is there to learn from. Choose for at least one column that it is an input.',
    de: 'Keine Spalte ist zum Lernen da. Wähle für mindestens eine Spalte, dass sie eine Eingabe ist.',
  },
  'table-no-target': {
    en: 'No column says what is to be predicted. Choose for one column that it is the target: a number or a class.',
    de: 'Keine Spalte sagt, was vorhergesagt werden soll. Wähle für eine Spalte, dass sie das Ziel ist: eine Zahl oder eine Klasse.',
  },
  'table-two-targets': {
    en: '2 columns are to be predicted, but a network here predicts one. Make the others inputs or leave them out.',
    de: '2 Spalten sollen vorhergesagt werden, ein Netz sagt hier aber nur eine voraus. Mach die anderen zu Eingaben oder lass sie weg.',
  },
  'table-empty': {
    en: 'No row has all its values, so there is nothing to learn from. Fill in at least one row.',
    de: 'In keiner Zeile stehen alle Werte, es gibt also nichts zu lernen. Fülle mindestens eine Zeile aus.',
  },
  'table-one-class': {
    en: 'Every row says “yes”. With a single class there is nothing to tell apart; add rows of another one.',
    de: 'In jeder Zeile steht „yes“. Bei einer einzigen Klasse gibt es nichts zu unterscheiden; füge Zeilen einer anderen hinzu.',
  },
  'table-too-many-words': {
    en: '“text” has too many different values: at most 100 can be learned from or told apart. Leave the column out.',
    de: '„text“ hat zu viele verschiedene Werte: Höchstens 100 lassen sich lernen oder unterscheiden. Lass die Spalte weg.',
  },
  'table-no-date': {
    en: '“soon” in row 2 of the column “day” is no date like 2020-02-29. Type one, empty the cell, or leave the column out.',
    de: '„soon“ in Zeile 2 der Spalte „day“ ist kein Datum wie 2020-02-29. Tippe eines, leere die Zelle oder lass die Spalte weg.',
  },
  'table-gaps-uncounted': {
    en: 'Values are missing in too many different combinations of columns to say how many rows are complete. Fill missing values, or leave columns out.',
    de: 'Werte fehlen in zu vielen verschiedenen Kombinationen von Spalten, um zu sagen, wie viele Zeilen vollständig sind. Fülle fehlende Werte auf oder lass Spalten weg.',
  },
}
