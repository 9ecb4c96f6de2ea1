import type { shareMessages as en } from '../en/share-messages.ts'

/** What the screen says: links, QR codes and pictures that carry the graph. */
export const shareMessages: Readonly<Record<keyof typeof en, string>> = {
  'share.link': 'Link und QR-Code …',
  'link.title': 'Als Link teilen',
  'link.lead':
    'Der Graph steckt im Link selbst: Nichts wird hochgeladen, und wer ihn öffnet, bekommt eine eigene Kopie. Läufe und trainierte Gewichte bleiben hier.',
  'link.lead-shipped':
    'Dieses Beispiel gehört zu Faltwerk, der Link nennt nur seinen Namen. Wer ihn öffnet, bekommt eine eigene Kopie.',
  'link.address': 'Link',
  'link.length': '{count, number} Zeichen',
  'link.copy': 'Link kopieren',
  'link.copied': 'Kopiert',
  'link.copy-refused': 'Der Browser erlaubt das Kopieren nicht: Markiere den Link und drücke Strg+C.',
  'link.qr': 'QR-Code',
  'link.too-long':
    'Der Link hätte {count, number} Zeichen. Viele Programme schneiden Links mit mehr als {most, number} ab: Gib den Graphen als Datei weiter.',
  'link.only-here':
    '{host} heißt auf jedem Computer „dieser Computer“, darum kann niemand sonst diesen Link öffnen. Starte Faltwerk mit „npm start -- --network“, öffne die Adresse, die es nennt, und teile von dort.',
  'link.stays-behind':
    '{count, plural, one {Die Daten von „{names}“ liegen} other {Die Daten dieser Knoten liegen}} auf diesem Computer und bleiben hier{count, plural, one {.} other {: {names}.}} Um sie mitzunehmen, sichere alles als Datei.',
  'link.view': 'Was die anderen sehen',
  'link.lesson': 'Vorgeführt: groß, ohne alles um die Arbeitsfläche',
  'link.read-only': 'Zum Ansehen und Starten: der Graph bleibt, wie er ist',
  'link.without': 'Ohne: {panel}',
  'link.own-language': 'ihre eigene',
  'share.picture': 'Bild …',
  'picture.title': 'Bild des Graphen',
  'picture.lead':
    'Das Bild trägt den Graphen: Wer es auf Faltwerk zieht, hat den Graphen wieder. Läufe und trainierte Gewichte bleiben hier.',
  'picture.alt': 'So wird das Bild aussehen',
  'picture.format': 'Format',
  'picture.scale': 'Größe',
  'picture.ground': 'Grund',
  'picture.ground-paper': 'Papier',
  'picture.ground-white': 'Weiß, zum Drucken',
  'picture.pixels': '{width, number} × {height, number} Pixel',
  'picture.any-size': 'in jeder Größe scharf',
  'picture.too-large':
    'Mit {asked} würde das Bild größer, als Browser zeichnen; es wird mit {scale} gemacht. SVG ist in jeder Größe scharf.',
  'picture.strip':
    'Messenger und Textprogramme speichern Bilder oft neu und lassen den Graphen weg. Als Datei in einer Mail oder Cloud bleibt er darin.',
  'picture.failed': 'Für dieses Bild reicht der Speicher nicht. Nimm eine kleinere Größe oder SVG.',
  'picture.save': 'Bild sichern',
  'picture.yes': 'ja',
  'picture.no': 'nein',
  'qr.title': 'Diesen Graphen öffnen',
  'qr.too-long':
    'Der Link hat {count, number} Zeichen; ein QR-Code fasst {most, number}. Schicke den Link oder gib den Graphen als Datei weiter. Weniger und kürzere Notizen machen ihn kürzer.',
  'qr.dense': 'Ein großer Graph macht einen feinen Code: Geh mit der Kamera nah heran oder schicke den Link.',
}
