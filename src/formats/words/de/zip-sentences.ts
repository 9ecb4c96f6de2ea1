import type { zipSentences as en } from '../en/zip-sentences.ts'

/** What is said of zips, by problem code. */
export const zipSentences: Readonly<Record<keyof typeof en, string>> = {
  'zip-damaged':
    'Diese Zip-Datei ist beschädigt oder abgeschnitten. Erzeuge sie noch einmal, oder entpacke sie und bring den Ordner.',
  'zip-too-many':
    'Diese Zip-Datei enthält mehr als {most, number} Dateien. Teile sie auf mehrere auf, oder bring nur einen Teil.',
  'zip-bomb':
    'Diese Zip-Datei würde auf {megabytes, number} MB entpackt, viel mehr, als bei ihrer Größe darin sein kann. Sie wurde nicht geöffnet. Wenn sie wirklich von dir ist, entpacke sie und bring den Ordner.',
  'zip-too-long':
    'Das würde länger als 4 GB, mehr als eine Zip-Datei fasst, die jedes Programm lesen kann. Lass etwas davon weg.',
  'zip-entry-path':
    'Der Pfad „{file}“ führt aus der Zip-Datei hinaus. So etwas macht kein gewöhnliches Programm; die Datei wird nicht gelesen.',
  'zip-entry-locked':
    '„{file}“ ist mit einem Passwort gesichert. Entpacke die Zip-Datei und bring den Ordner.',
  'zip-entry-packing':
    '„{file}“ ist auf eine Weise gepackt, die hier nicht gelesen wird. Entpacke die Zip-Datei und bring den Ordner, oder packe ihn als gewöhnliche Zip-Datei.',
  'zip-entry-too-large':
    '„{file}“ würde auf {megabytes, number} MB entpackt; höchstens {most, number} MB werden gelesen. Entpacke die Zip-Datei und bring einen Teil davon.',
  'zip-entry-damaged':
    '„{file}“ ist in der Zip-Datei beschädigt. Erzeuge sie noch einmal, oder entpacke sie und bring den Ordner.',
}
