import type { importMessages as en } from '../en/import-messages.ts'

/** What the screen says: importing tables. */
export const importMessages: Readonly<Record<keyof typeof en, string>> = {
  'import.title': '„{file}“ importieren',
  'import.title-pasted': 'Eingefügtes importieren',
  'import.reading': 'Die Tabelle wird gelesen …',
  'import.sheet': 'Blatt',
  'import.encoding': 'Zeichensatz',
  'import.encoding.utf-8': 'UTF-8',
  'import.encoding.utf-16le': 'UTF-16 LE',
  'import.encoding.utf-16be': 'UTF-16 BE',
  'import.encoding.windows-1252': 'Windows-1252',
  'import.separator': 'Spalten getrennt durch',
  'import.decimal': 'Dezimalzeichen',
  'import.thousands': 'Tausender',
  'import.sign.': 'nichts',
  'import.sign.,': 'Komma',
  'import.sign.;': 'Semikolon',
  'import.sign.\t': 'Tabulator',
  'import.sign.|': 'senkrechter Strich',
  'import.sign. ': 'Leerzeichen',
  'import.sign..': 'Punkt',
  "import.sign.'": 'Apostroph',
  'import.header': 'Erste Zeile enthält die Namen',
  'import.skip': 'Zeilen vor der Tabelle',
  'import.comment': 'Kommentare beginnen mit',
  'import.missing': 'Fehlende Werte',
  'import.missing-hint':
    'Was außer einer leeren Zelle für einen fehlenden Wert steht, mit Leerzeichen dazwischen: NA ? -',
  'import.missing-in-text': 'auch in Textspalten',
  'import.preview': 'Die ersten Zeilen, wie sie gelesen werden',
  'import.type': 'Was die Zellen von „{name}“ sind',
  'import.type.number': 'Zahlen',
  'import.type.classes': 'Wörter (Klassen)',
  'import.type.text': 'Text',
  'import.type.id': 'Kennungen',
  'import.type.ymd': 'Datum, Jahr zuerst',
  'import.type.dmy': 'Datum, Tag zuerst',
  'import.type.mdy': 'Datum, Monat zuerst',
  'import.note.leading-zeros': 'Bleibt Text: Als Zahl gingen die Nullen davor verloren.',
  'import.note.long-ids': 'Bleibt Text: So viele Ziffern fasst eine Zahl nicht.',
  'import.note.date-order': 'Tag oder Monat zuerst?',
  'import.note.nameless-index': 'Zählt die Zeilen.',
  'import.note.all-different': 'In jeder Zeile anders.',
  'import.note.empty': 'In jeder Zeile leer.',
  'import.gaps': '{count, plural, one {# Wert fehlt} other {# Werte fehlen}}.',
  'import.unreadable':
    '{count, plural, one {# Zelle passt nicht und gilt} other {# Zellen passen nicht und gelten}} als fehlend: „{cell}“ in Zeile {row, number}{count, plural, one {} other { ist die erste}}.',
  'import.size':
    '{rows, plural, one {# Zeile} other {# Zeilen}}, {columns, plural, one {# Spalte} other {# Spalten}}.',
  'import.comments': '{count, plural, one {# Kommentarzeile bleibt} other {# Kommentarzeilen bleiben}} weg.',
  'import.before':
    '{count, plural, one {# Zeile vor der Tabelle bleibt} other {# Zeilen vor der Tabelle bleiben}} weg.',
  'import.uneven': 'In {count, plural, one {# Zeile} other {# Zeilen}} fehlen Zellen oder sind zu viele.',
  'import.large':
    'Eine so große Tabelle wird in diesem Browser aufbewahrt und nicht in der Graphdatei{unused, plural, =0 {} one {, ohne die Spalte, die nicht benutzt wird} other {, ohne die # Spalten, die nicht benutzt werden}}.',
  'import.lost-letters':
    '{count, plural, one {# Zeichen lässt} other {# Zeichen lassen}} sich in diesem Zeichensatz nicht lesen. Versuche einen anderen.',
  'import.doubt.separator':
    'Auch ein anderes Zeichen zwischen den Spalten ergäbe eine Tabelle: Sieh nach, ob die Spalten stimmen.',
  'import.doubt.decimal':
    'Die Zahlen könnten Tausender sein oder Nachkommastellen haben: Sieh nach, ob sie stimmen.',
  'import.doubt.header': 'Es ist nicht klar, ob in der ersten Zeile die Namen der Spalten stehen.',
  'import.doubt.date-order':
    'Bei manchen Daten könnte der Tag der Monat sein: Sieh nach dem Typ ihrer Spalte.',
  'import.place': 'Wohin',
  'import.place.new': 'ein neues Projekt',
  'import.cancel': 'Abbrechen',
  'import.take': 'Tabelle übernehmen',
  'import.taking': 'Wird übernommen …',
}
