import type { pictureSentences as en } from '../en/picture-sentences.ts'

/** Warum eine Bilddatei nicht gelesen wurde. */
export const pictureSentences: Readonly<Record<keyof typeof en, string>> = {
  'picture-empty': '„{file}“ ist leer: 0 Bytes. Kopiere oder lade die Datei noch einmal.',
  'picture-unknown':
    '„{file}“ ist kein Bild, das sich hier lesen lässt. Bilder dürfen JPEG, PNG, GIF, WebP, BMP oder AVIF sein.',
  'picture-heic':
    '„{file}“ ist ein HEIC-Bild; das wird hier nicht gelesen. Sichere es auf dem Computer als JPEG. Für neue Bilder stelle auf dem iPhone unter Einstellungen › Kamera › Formate „Maximale Kompatibilität“ ein, oder schalte bei anderen Telefonen in den Kamera-Einstellungen HEIF ab.',
  'picture-cut-short':
    '„{file}“ ist abgeschnitten: Das Ende des {format}-Bildes fehlt. Kopiere oder lade die Datei noch einmal.',
  'picture-damaged':
    '„{file}“ ist beschädigt: Die Bytes ergeben kein ganzes {format}-Bild. Kopiere oder lade die Datei noch einmal, oder öffne sie in einem Bildprogramm und sichere sie neu.',
  'picture-kind-not-read':
    '„{file}“ ist ein {format}-Bild von einer seltenen Art, die hier nicht gelesen wird. Öffne es in einem Bildprogramm und sichere es als gewöhnliches JPEG oder PNG.',
  'picture-too-many-pixels':
    '„{file}“ hat {megapixels, number} Millionen Pixel; gelesen werden höchstens {most, number} Millionen. Verkleinere es erst in einem Bildprogramm.',
  'picture-no-memory':
    'Der Arbeitsspeicher reicht nicht, um „{file}“ zu lesen. Schließe andere Tabs und Programme, oder verkleinere das Bild erst in einem Bildprogramm.',
}
