import type { Language } from '../base/text.ts'

/** Sentences about tables (ICU), by problem or fact code. */
export const TABLE_MESSAGES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
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
  },
  de: {
    'param-not-a-table': '{param}: Das ist keine Tabelle aus Spalten und Zeilen.',
    'param-table-too-large':
      '{param}: {rows, number} Zeilen und {columns, number} Spalten sind zu viel; höchstens {maxRows, number} Zeilen und {maxColumns, number} Spalten.',
    'param-table-row':
      '{param}: In Zeile {row, number} stehen nicht {columns, plural, one {# Wert} other {# Werte}}, die Zahlen, kurze Texte oder leer sind.',
    'table-no-input':
      'Keine Spalte ist zum Lernen da. Wähle für mindestens eine Spalte, dass sie eine Eingabe ist.',
    'table-no-target':
      'Keine Spalte sagt, was vorhergesagt werden soll. Wähle für eine Spalte, dass sie das Ziel ist: eine Zahl oder eine Klasse.',
    'table-two-targets':
      '{count} Spalten sollen vorhergesagt werden, ein Netz sagt hier aber nur eine voraus. Mach die anderen zu Eingaben oder lass sie weg.',
    'table-text-in-numbers':
      '„{value}“ in Zeile {row, number} der Spalte „{column}“ ist keine Zahl. Tippe eine Zahl, leere die Zelle oder lass die Spalte weg.',
    'table-text-in-target':
      '„{value}“ in Zeile {row, number} der Spalte „{column}“ ist keine Zahl. Tippe eine Zahl oder mach die Spalte zur Klasse.',
    'table-empty':
      'In keiner Zeile stehen alle Werte, es gibt also nichts zu lernen. Fülle mindestens eine Zeile aus.',
    'table-one-class':
      'In jeder Zeile steht „{name}“. Bei einer einzigen Klasse gibt es nichts zu unterscheiden; füge Zeilen einer anderen hinzu.',
    'rows-left-out':
      '{count, plural, one {# Zeile ohne Wert bleibt} other {# Zeilen ohne Wert bleiben}} weg.',
  },
}
