import type { Language } from '../base/text.ts'

/** Sentences about graph files and about what a graph may be (ICU), by problem code. */
export const FILE_MESSAGES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    'file-empty': 'The file is empty.',
    'file-too-large':
      'The file has {megabytes, number} MB; a graph file has at most {most, number} MB. Is it one?',
    'file-not-json':
      'The file is not a graph: it cannot be read after line {line, number}. It may be cut short or damaged.',
    'file-not-a-graph': 'The file is readable, but it is no Faltwerk graph: it has no “{field}”.',
    'file-too-deep': 'The file is nested too deeply for a graph.',
    'file-too-many':
      'The file has {count, number} {what, select, nodes {nodes} wires {wires} other {parts}}; at most {most, number} can be opened.',
    'file-newer':
      'This file was made by a newer version of Faltwerk (format {format}; known here: {known}). Update the page to open it.',
    'file-entry-dropped':
      '“{id}” in the file is no {what, select, nodes {node} wires {wire} notes {note} other {frame}} and was left out.',
    'file-repaired':
      '“{id}”: the field “{field}” in the file was unusable; a usual value stands in its place.',
    'file-renamed': '“{id}” cannot be a name in a graph; it is called “{to}” now.',
    'file-field-dropped': '“{id}”: the field “{field}” in the file was unusable and was left out.',
    'file-part-dropped':
      'The {what, select, nodes {nodes} wires {wires} notes {notes} other {frames}} in the file are no list with a name for each and were left out.',
    'file-repeated': '“{id}” stands in the file more than once; only the last was taken.',
    'file-number-dropped':
      '“{id}” in the file is a number too large to be kept; nothing stands in its place.',
    'file-letters-lost':
      '{count, plural, one {# letter} other {# letters}} in the file could not be read, because it is not stored as UTF-8; “�” stands there instead.',
    'graph-too-large':
      'A graph can have at most {most, number} MB; this one would have {megabytes, number} MB. Take something large out first, such as a table.',
    'graph-too-many':
      'A graph can have at most {most, number} {what, select, nodes {nodes} wires {wires} notes {notes} other {frames}}; this one would have {count, number}.',
    'graph-too-deep': 'This is nested too deeply for a graph.',
    'text-too-long': 'A text in a graph can have at most {most, number} letters.',
    'too-far-out': 'That is too far from the middle of the canvas.',
  },
  de: {
    'file-empty': 'Die Datei ist leer.',
    'file-too-large':
      'Die Datei hat {megabytes, number} MB; eine Graph-Datei hat höchstens {most, number} MB. Ist es eine?',
    'file-not-json':
      'Die Datei ist kein Graph: Nach Zeile {line, number} ist sie nicht mehr lesbar. Vielleicht ist sie abgeschnitten oder beschädigt.',
    'file-not-a-graph': 'Die Datei ist lesbar, aber kein Faltwerk-Graph: Es fehlt „{field}“.',
    'file-too-deep': 'Die Datei ist für einen Graphen zu tief verschachtelt.',
    'file-too-many':
      'Die Datei hat {count, number} {what, select, nodes {Knoten} wires {Verbindungen} other {Teile}}; höchstens {most, number} lassen sich öffnen.',
    'file-newer':
      'Diese Datei stammt aus einer neueren Version von Faltwerk (Format {format}; hier bekannt: {known}). Aktualisiere die Seite, um sie zu öffnen.',
    'file-entry-dropped':
      '„{id}“ in der Datei ist {what, select, nodes {kein Knoten} wires {keine Verbindung} notes {keine Notiz} other {kein Rahmen}} und wurde weggelassen.',
    'file-repaired':
      '„{id}“: Das Feld „{field}“ in der Datei war unbrauchbar; dort steht jetzt ein üblicher Wert.',
    'file-renamed': '„{id}“ kann in einem Graphen kein Name sein und heißt jetzt „{to}“.',
    'file-field-dropped': '„{id}“: Das Feld „{field}“ in der Datei war unbrauchbar und wurde weggelassen.',
    'file-part-dropped':
      'Die {what, select, nodes {Knoten} wires {Verbindungen} notes {Notizen} other {Rahmen}} in der Datei sind keine Liste mit einem Namen für jeden Eintrag und wurden weggelassen.',
    'file-repeated': '„{id}“ steht mehr als einmal in der Datei; nur das letzte gilt.',
    'file-number-dropped':
      '„{id}“ in der Datei ist eine Zahl, die zu groß ist, um sie zu behalten; an ihrer Stelle steht nichts.',
    'file-letters-lost':
      '{count, plural, one {# Buchstabe} other {# Buchstaben}} in der Datei {count, plural, one {ließ} other {ließen}} sich nicht lesen, weil sie nicht als UTF-8 gespeichert ist; dort steht jetzt „�“.',
    'graph-too-large':
      'Ein Graph kann höchstens {most, number} MB haben; dieser hätte {megabytes, number} MB. Nimm erst etwas Großes heraus, zum Beispiel eine Tabelle.',
    'graph-too-many':
      'Ein Graph kann höchstens {most, number} {what, select, nodes {Knoten} wires {Verbindungen} notes {Notizen} other {Rahmen}} haben; dieser hätte {count, number}.',
    'graph-too-deep': 'Das ist für einen Graphen zu tief verschachtelt.',
    'text-too-long': 'Ein Text in einem Graphen kann höchstens {most, number} Buchstaben haben.',
    'too-far-out': 'Das ist zu weit von der Mitte der Arbeitsfläche entfernt.',
  },
}
