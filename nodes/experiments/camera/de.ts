import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { pictureWords } from '../de.ts'
import type { camera } from './camera.ts'

export const words: NodeWords<typeof camera> = {
  title: 'Kamera',
  summary: 'Was die Kamera dieses Computers sieht, viele Male in der Sekunde.',
  help: paragraphs(
    'Schalte die Kamera ein, und ihre Bilder fließen in den Graphen. Alles dahinter folgt sofort: Filter, Pooling und was du sonst damit verbindest.',
    'Die Bilder bleiben auf diesem Computer. Sie werden nicht gespeichert und nirgendwohin geschickt, und wenn du das Projekt schließt, sind sie weg.',
    'Der Browser fragt dich, ob die Seite die Kamera benutzen darf. Ohne Kamera, oder wenn du Nein sagst, nimm ein Foto oder ein eigenes Bild.',
    'Probier aus: Verbinde einen Filter damit, der senkrechte Kanten findet, und dreh den Kopf, oder halte ein gestreiftes Blatt Papier hoch und dreh das.',
  ),
  keywords: ['Webcam', 'Video', 'live', 'Bild', 'Selfie'],
  inputs: {},
  outputs: { output: 'Bild' },
  params: pictureWords,
}
