import type { arraySentences as en } from '../en/array-sentences.ts'

/** What is said of files of arrays, by problem code. */
export const arraySentences: Readonly<Record<keyof typeof en, string>> = {
  'array-no-kind':
    'Das ist keine Datei mit Arrays, die hier gelesen werden kann. Gebraucht werden .npy oder .npz aus NumPy, idx-Dateien wie train-images-idx3-ubyte (auch .gz) oder eine CSV-Datei mit einer Zeile Pixel je Bild.',
  'array-empty-file': 'Diese Datei ist leer: Sie hat 0 Byte. Speichere sie noch einmal.',
  'array-header-cut':
    'Diese Datei ist abgeschnitten: Sie endet, bevor ihre Werte beginnen. Kopiere oder speichere sie noch einmal.',
  'array-header':
    'Der Kopf dieser Datei ist beschädigt: Er sagt nicht, was die Werte sind. Speichere sie noch einmal mit numpy.save.',
  'array-version':
    'Diese .npy-Datei hat Format {version, number}; gelesen werden die Formate 1 bis 3. Speichere sie mit einem heutigen NumPy.',
  'array-length':
    'Diese Datei sagt, dass sie {shape} enthält, wofür {wanted, number} Byte nötig sind, aber es sind {given, number}. Sie ist abgeschnitten oder beschädigt, oder es wurden mehrere Arrays hineingeschrieben; speichere sie noch einmal.',
  'array-objects':
    'Dieses Array enthält Python-Objekte (dtype object), und die werden nie gelesen: Eine Datei mit solchen kann jedes Programm ausführen. Mach vor dem Speichern Zahlen daraus: array.astype(float), oder numpy.stack(liste), wenn die Bilder gleich groß sind.',
  'array-complex':
    'Dieses Array enthält komplexe Zahlen ({type}), mit denen Netze nicht rechnen können. Speichere den Realteil oder mit numpy.abs den Betrag.',
  'array-structured':
    'Dieses Array hat Felder ({fields}) statt einfacher Zahlen. Speichere jedes Feld als eigenes Array, array[„name“], oder setze sie mit numpy.column_stack nebeneinander.',
  'array-type':
    'Dieses Array enthält Werte vom Typ {type}, der hier nicht gelesen werden kann. Speichere es als Zahlen, etwa float32, oder als Text.',
  'array-wide-integer':
    'Dieses Array enthält die ganze Zahl {value}, die über ±2⁵³ hinausgeht und nicht genau bewahrt werden könnte. Speichere es als float64, wenn das nichts ausmacht, oder als Text.',
  'array-letters': 'Der Text in diesem Array ist beschädigt: Er hat Buchstaben, die es nicht gibt.',
  'array-gzip-damaged':
    'Diese Datei ist mit gzip gepackt und beschädigt oder abgeschnitten. Kopiere oder lade sie noch einmal.',
  'array-too-large':
    'Entpackt ist diese Datei größer als 2 GB, mehr als hier gehalten werden kann. Speichere weniger Beispiele, oder Bytes statt Kommazahlen.',
  'array-empty-npz':
    'In dieser Zip-Datei ist kein Array. Gebraucht wird eine .npz, wie numpy.savez sie schreibt, mit Dateien, die auf .npy enden.',
  'array-pixel': 'In Zeile {row, number}, Spalte {column, number} ist ein Pixel keine Zahl: „{value}“.',
  'array-pixel-row': 'Zeile {row, number} hat nicht {wanted, number} Spalten wie die erste.',
}
