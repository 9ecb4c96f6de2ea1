import type { tablesMessages as en } from '../en/tables-messages.ts'

/** What the screen says: tables. */
export const tablesMessages: Readonly<Record<keyof typeof en, string>> = {
  'table.name': 'Name der Spalte {column}',
  'table.unit': 'Einheit von „{name}“',
  'table.unit-short': 'Einheit',
  'table.role': 'Wofür „{name}“ da ist',
  'table.role.input': 'Eingabe',
  'table.role.input-words': 'Eingabe: jedes Wort',
  'table.role.input-days': 'Eingabe: Tage',
  'table.role.input-date-parts': 'Eingabe: Jahr, Monat, Wochentag',
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
  'table.open-file': 'Datei …',
  'table.open-file-long': 'Eine CSV-, Excel- oder OpenDocument-Datei anstelle dieser Tabelle öffnen',
  'table.enlarge': 'Tabelle vergrößern',
  'table.rows': 'Zeilen {from, number} bis {to, number} von {total, number}',
  'table.before': 'Zeilen davor',
  'table.after': 'Zeilen danach',
  'table.paste-hint': 'In einer Tabellenkalkulation kopierte Zellen fügst du mit Strg+V ein.',
  'table.not-now':
    'Der Teil der Seite, der Tabellen liest, ließ sich nicht laden: Der Server antwortet nicht oder hat eine neuere Version. Versuche es noch einmal; hilft das nicht, lade die Seite neu. Deine Tabelle ist unverändert.',
  'table.large':
    'Die ersten {shown, number} von {rows, number} Zeilen. Die Tabelle wird in diesem Browser aufbewahrt, nicht in der Graphdatei{file, select, none {} other { (aus {file})}}.',
  'table.new-column': 'Spalte {number}',
  'table.prediction': 'vorherzusagen',
}
