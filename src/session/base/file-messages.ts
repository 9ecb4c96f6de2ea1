import type { Language } from '../../graph/base/text.ts'

/** What a file is, for the sentences below. */
const IS = {
  en: '{group, select, graph {a graph} picture {a picture ({name})} closed {a picture ({name})} table {a table ({name})} spreadsheet {a spreadsheet ({name})} video {a video ({name})} sound {a sound recording ({name})} document {a document ({name})} model {a file of numbers or weights ({name})} archive {an archive ({name})} text {a text} other {a file of a kind that is not known here}}',
  de: '{group, select, graph {ein Graph} picture {ein Bild ({name})} closed {ein Bild ({name})} table {eine Tabelle ({name})} spreadsheet {eine Rechentabelle ({name})} video {ein Video ({name})} sound {eine Tonaufnahme ({name})} document {ein Dokument ({name})} model {eine Datei mit Zahlen oder Gewichten ({name})} archive {ein Archiv ({name})} text {ein Text} other {eine Datei von einer Art, die hier nicht bekannt ist}}',
}

/** The way out of a picture format that the browser does not read. */
const CONVERT = {
  en: '{name, select, HEIC {Save it as JPEG on the computer, or set “Most compatible” under Camera › Formats on the iPhone.} SVG {Open it in a drawing program and save it as PNG.} other {Open it in a picture program and save it as JPEG or PNG.}}',
  de: '{name, select, HEIC {Sichere es auf dem Computer als JPEG, oder stelle auf dem iPhone unter Kamera › Formate „Maximale Kompatibilität“ ein.} SVG {Öffne es in einem Zeichenprogramm und sichere es als PNG.} other {Öffne es in einem Bildprogramm und sichere es als JPEG oder PNG.}}',
}

/** Sentences about files that are not what is asked for. */
export const FILE_MESSAGES = {
  en: {
    'file-is-no-graph': `“{file}” is ${IS.en} and no graph. {group, select, picture {To work with it, put an “Own picture” node on the canvas and drop the file on it.} closed {${CONVERT.en} Then drop it on an “Own picture” node.} table {Put a “Table” node on the canvas, and open the file there with “CSV …”.} spreadsheet {Save it as CSV, and open that in a “Table” node.} video {Faltwerk works with single pictures; a “Camera” node takes them live.} archive {Unpack it, and drop the file that is in it.} other {Graphs are files that Faltwerk has saved; their names end in .json.}}`,
    'file-is-no-picture': `“{file}” is ${IS.en} and no picture. Choose a photograph or a drawing, for example a JPEG or PNG file.`,
    'picture-not-readable': `“{file}” is a picture in the format {name}, which this browser does not read. ${CONVERT.en}`,
  },
  de: {
    'file-is-no-graph': `„{file}“ ist ${IS.de} und kein Graph. {group, select, picture {Um damit zu arbeiten, setze einen Knoten „Eigenes Bild“ auf die Arbeitsfläche und lege die Datei darauf ab.} closed {${CONVERT.de} Lege es dann auf einem Knoten „Eigenes Bild“ ab.} table {Setze einen Knoten „Tabelle“ auf die Arbeitsfläche und öffne die Datei dort mit „CSV …“.} spreadsheet {Sichere sie als CSV und öffne diese Datei in einem Knoten „Tabelle“.} video {Faltwerk arbeitet mit einzelnen Bildern; ein Knoten „Kamera“ nimmt sie laufend auf.} archive {Entpacke es und lege die Datei ab, die darin ist.} other {Graphen sind Dateien, die Faltwerk gesichert hat; ihre Namen enden auf .json.}}`,
    'file-is-no-picture': `„{file}“ ist ${IS.de} und kein Bild. Wähle ein Foto oder eine Zeichnung, zum Beispiel eine JPEG- oder PNG-Datei.`,
    'picture-not-readable': `„{file}“ ist ein Bild im Format {name}, das dieser Browser nicht liest. ${CONVERT.de}`,
  },
} satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>
