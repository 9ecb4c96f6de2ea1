import type { tablesMessages as en } from '../en/tables-messages.ts'

/** What the screen says: tables. */
export const tablesMessages: Readonly<Record<keyof typeof en, string>> = {
  'table.name': 'Name der Spalte {column}',
  'table.unit': 'Einheit von „{name}“',
  'table.unit-short': 'Einheit',
  'table.role': 'Wofür „{name}“ da ist',
  'table.role.input': 'Eingabe',
  'table.role.target': 'Zahl zum Vorhersagen',
  'table.role.class': 'Klasse zum Vorhersagen',
  'table.role.unused': 'nicht benutzt',
  'table.cell': '{name}, Zeile {row}',
  'table.remove-row': 'Zeile {row} entfernen',
  'table.remove-column': 'Spalte „{name}“ entfernen',
  'table.add-row': 'Zeile',
  'table.add-row-long': 'Eine Zeile anfügen',
  'table.add-column': 'Spalte',
  'table.add-column-long': 'Eine Spalte anfügen',
  'table.open-csv': 'CSV …',
  'table.open-csv-long': 'Eine CSV-Datei anstelle dieser Tabelle öffnen',
  'table.enlarge': 'Tabelle vergrößern',
  'table.rows': 'Zeilen {from, number} bis {to, number} von {total, number}',
  'table.before': 'Zeilen davor',
  'table.after': 'Zeilen danach',
  'table.paste-hint': 'In einer Tabellenkalkulation kopierte Zellen fügst du mit Strg+V ein.',
  'table.left-out':
    'Die Tabelle ist größer, als hier Platz hat: {rows, plural, =0 {} one {die letzte Zeile} other {die letzten # Zeilen}}{columns, plural, =0 {} one { die letzte Spalte} other { die letzten # Spalten}} weggelassen.',
  'table.not-now':
    'Der Teil der Seite, der Tabellen liest, ließ sich nicht laden: Der Server antwortet nicht oder hat eine neuere Version. Versuche es noch einmal; hilft das nicht, lade die Seite neu. Deine Tabelle ist unverändert.',
  'table.unreadable': 'In dieser Datei wurde keine Tabelle gefunden.',
  'table.new-column': 'Spalte {number}',
  'table.prediction': 'vorherzusagen',
}
