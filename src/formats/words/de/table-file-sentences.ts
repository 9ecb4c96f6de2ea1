import type { tableFileSentences as english } from '../en/table-file-sentences.ts'

export const tableFileSentences: Readonly<Record<keyof typeof english, string>> = {
  'table-file-empty': 'In dieser Datei steht nichts. Speichere die Tabelle noch einmal.',
  'table-file-damaged':
    'Diese Tabellendatei ist beschädigt oder von einer Art, die hier nicht gelesen werden kann. Speichere sie als .xlsx, .ods oder .csv.',
  'table-file-locked':
    'Diese Tabellendatei ist mit einem Passwort gesperrt. Speichere eine Kopie ohne Passwort.',
  'table-file-too-large':
    'Diese Tabelle ist zu groß, um hier gelesen zu werden. Speichere weniger Zeilen oder Spalten davon oder nur das Blatt, das gebraucht wird.',
  'table-file-not-read':
    'Diese Datei kann nicht mehr gelesen werden: Sie wurde verschoben, gelöscht oder geändert. Wähle sie noch einmal.',
  'table-file-no-rows': 'In dieser Datei wurde keine Zeile einer Tabelle gefunden.',
  'table-file-too-many-columns':
    'Diese Tabelle hat {count, number} Spalten; höchstens {most, number} lassen sich benutzen. Setze mehr davon auf „nicht benutzt“.',
}
