import type { Sentence } from './sentence.ts'

export const sentences: readonly Sentence[] = [
  [
    'scale',
    'too-faint-table',
    'These numbers are at most 8; divided by 255 they become so small that the network can hardly tell the examples apart. Standardise them instead.',
    'Diese Zahlen sind höchstens 8; durch 255 geteilt werden sie so klein, dass das Netz die Beispiele kaum noch unterscheiden kann. Standardisiere sie stattdessen.',
  ],
  [
    'table',
    'table-text-in-numbers',
    '“many” in row 2 of the column “input” is no number. Type a number, empty the cell, or leave the column out.',
    '„many“ in Zeile 2 der Spalte „input“ ist keine Zahl. Tippe eine Zahl, leere die Zelle oder lass die Spalte weg.',
  ],
  [
    'table',
    'table-text-in-target',
    '“yes” in row 1 of the column “target” is no number. Type a number, or let the column be a class.',
    '„yes“ in Zeile 1 der Spalte „target“ ist keine Zahl. Tippe eine Zahl oder mach die Spalte zur Klasse.',
  ],
  [
    'table',
    'table-no-input',
    'No column is there to learn from. Choose for at least one column that it is an input.',
    'Keine Spalte ist zum Lernen da. Wähle für mindestens eine Spalte, dass sie eine Eingabe ist.',
  ],
  [
    'table',
    'table-no-target',
    'No column says what is to be predicted. Choose for one column that it is the target: a number or a class.',
    'Keine Spalte sagt, was vorhergesagt werden soll. Wähle für eine Spalte, dass sie das Ziel ist: eine Zahl oder eine Klasse.',
  ],
  [
    'table',
    'table-two-targets',
    '2 columns are to be predicted, but a network here predicts one. Make the others inputs or leave them out.',
    '2 Spalten sollen vorhergesagt werden, ein Netz sagt hier aber nur eine voraus. Mach die anderen zu Eingaben oder lass sie weg.',
  ],
  [
    'table',
    'table-empty',
    'No row has all its values, so there is nothing to learn from. Fill in at least one row.',
    'In keiner Zeile stehen alle Werte, es gibt also nichts zu lernen. Fülle mindestens eine Zeile aus.',
  ],
  [
    'table',
    'table-one-class',
    'Every row says “yes”. With a single class there is nothing to tell apart; add rows of another one.',
    'In jeder Zeile steht „yes“. Bei einer einzigen Klasse gibt es nichts zu unterscheiden; füge Zeilen einer anderen hinzu.',
  ],
]
