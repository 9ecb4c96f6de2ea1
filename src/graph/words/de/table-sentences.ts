import type { tableSentences as en } from '../en/table-sentences.ts'

/** Sentences about tables. */
export const tableSentences: Readonly<Record<keyof typeof en, string>> = {
  'param-not-arrays': '{param}: Das ist keine Liste von Arrays. Bring die Dateien noch einmal.',
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
  'table-too-many-words':
    '„{column}“ hat zu viele verschiedene Werte: Höchstens 100 lassen sich lernen oder unterscheiden. Lass die Spalte weg.',
  'table-no-date':
    '„{value}“ in Zeile {row, number} der Spalte „{column}“ ist kein Datum wie 2020-02-29. Tippe eines, leere die Zelle oder lass die Spalte weg.',
  'table-gaps-uncounted':
    'Werte fehlen in zu vielen verschiedenen Kombinationen von Spalten, um zu sagen, wie viele Zeilen vollständig sind. Fülle fehlende Werte auf oder lass Spalten weg.',
  'filled-with-mean':
    '{count, plural, one {# fehlender Wert} other {# fehlende Werte}} von „{column}“ {count, plural, one {ist} other {sind}} mit dem Mittelwert aufgefüllt, {value}.',
  'filled-with-frequent':
    '{count, plural, one {# fehlender Wert} other {# fehlende Werte}} von „{column}“ {count, plural, one {ist} other {sind}} mit dem häufigsten aufgefüllt, {value}.',
  'words-as-inputs':
    '„{column}“ wird zu {count, plural, one {# Eingabe} other {# Eingaben}} aus 0 oder 1, eine für jedes Wort.',
  'date-as-days': '„{column}“ zählt als Tage seit {since}.',
  'date-as-parts':
    '„{column}“ wird zu {count, number} Eingaben: Jahr, Monat und Wochentag (Montag ist 1){count, plural, =4 { und Stunde} other {}}.',
  'rows-left-out': '{count, plural, one {# Zeile ohne Wert bleibt} other {# Zeilen ohne Wert bleiben}} weg.',
}
