import type { fileSentences as en } from '../en/file-sentences.ts'

const IS =
  '{group, select, graph {ein Graph} project {ein Projekt} network {ein Netz ({name})} picture {ein Bild ({name})} closed {ein Bild ({name})} table {eine Tabelle ({name})} spreadsheet {eine Rechentabelle ({name})} video {ein Video ({name})} sound {eine Tonaufnahme ({name})} document {ein Dokument ({name})} model {eine Datei mit Zahlen oder Gewichten ({name})} archive {ein Archiv ({name})} text {ein Text} other {eine Datei von einer Art, die hier nicht bekannt ist}}'
const CONVERT =
  '{name, select, HEIC {Sichere es auf dem Computer als JPEG, oder stelle auf dem iPhone unter Kamera › Formate „Maximale Kompatibilität“ ein.} SVG {Öffne es in einem Zeichenprogramm und sichere es als PNG.} other {Öffne es in einem Bildprogramm und sichere es als JPEG oder PNG.}}'

/** Sentences about files that are not what is asked for. */
export const fileSentences: Readonly<Record<keyof typeof en, string>> = {
  'file-is-no-graph': `„{file}“ ist ${IS} und kein Graph. {group, select, picture {Um damit zu arbeiten, setze einen Knoten „Eigenes Bild“ auf die Arbeitsfläche und lege die Datei darauf ab.} closed {${CONVERT} Lege es dann auf einem Knoten „Eigenes Bild“ ab.} table {Setze einen Knoten „Tabelle“ auf die Arbeitsfläche und öffne die Datei dort mit „Datei …“.} spreadsheet {Setze einen Knoten „Tabelle“ auf die Arbeitsfläche und öffne die Datei dort mit „Datei …“.} video {Bilder werden aus MP4, MOV und WebM genommen: Wandle es in eines davon um und lege es noch einmal ab.} archive {Entpacke es und lege die Datei ab, die darin ist.} model {{name, select, pickle {Pickle-Dateien werden nie gelesen: Eine solche Datei kann jedes Programm ausführen. Sichere die Arrays mit numpy.savez und lege diese Datei ab.} other {Graphen sind Dateien, die Faltwerk gesichert hat; ihre Namen enden auf .json oder .faltwerk.}}} other {Graphen sind Dateien, die Faltwerk gesichert hat; ihre Namen enden auf .json oder .faltwerk. Auch Bilder, Videos, Tabellen und Arrays kann man ablegen.}}`,
  'picture-carries-no-graph':
    '„{file}“ trägt keinen Graphen mehr: Unterwegs wurde das Bild neu gespeichert{name, select, PNG {} other { (als {name})}}, und der Text darin ging verloren. Bitte um die Datei selbst oder um einen Link, oder lass es als Dokument schicken und nicht als Bild.',
  'file-is-no-picture': `„{file}“ ist ${IS} und kein Bild. Wähle ein Foto oder eine Zeichnung, zum Beispiel eine JPEG- oder PNG-Datei.`,
  'picture-not-readable': `„{file}“ ist ein Bild im Format {name}, das dieser Browser nicht liest. ${CONVERT}`,
}
