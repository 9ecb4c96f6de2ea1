import type { fileSentences as en } from '../en/file-sentences.ts'

/** Sentences about graph files and about what a graph may be. */
export const fileSentences: Readonly<Record<keyof typeof en, string>> = {
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
  'keras-without-plateau':
    'Was auf ein Plateau wartet, bleibt zurück: Eine .keras-Datei hat keine Callbacks, die Lernrate bleibt dort also bei {rate, number}. Das Projekt für Keras nimmt es mit, in train.py.',
  'keras-cycle-in-pieces':
    'Keras hat keinen Lernratenplan mit einem Zyklus: Die Datei hat seine Raten in Stücken mit je einer Rate, höchstens 1.000. Das Projekt für Keras hat den Zyklus selbst, in train.py.',
}
