import type { intakeSentences as en } from '../en/intake-sentences.ts'

/** What is said while files are taken in, by problem code. */
export const intakeSentences: Readonly<Record<keyof typeof en, string>> = {
  'intake-broken':
    'Das Programm hat beim Aufnehmen deiner Dateien einen Fehler gemacht ({reason}). Was bis dahin behalten war, ist da.',
  'intake-cancelled': 'Du hast es abgebrochen. Was bis dahin behalten wurde, ist da.',
  'intake-file-too-large': '„{file}“ hat {megabytes, number} MB, mehr als jedes Bild. Ist es etwas anderes?',
  'intake-file-not-read':
    '„{file}“ ließ sich nicht lesen. Vielleicht wurde die Datei inzwischen verschoben oder geändert, oder ihr Datenträger ist weg; bring sie noch einmal.',
  'intake-file-too-much':
    'Die Berechnung endete, während „{file}“ gelesen wurde; meist reicht dafür der Speicher nicht. Verkleinere das Bild vorher, oder schließe andere Programme.',
  'picture-without-class':
    '„{file}“ liegt in keinem Ordner, der seine Klasse nennt. Leg es in einen Ordner, der wie seine Klasse heißt.',
}
