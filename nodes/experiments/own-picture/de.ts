import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { pictureWords } from '../de.ts'
import type { ownPicture } from './own-picture.ts'

export const words: NodeWords<typeof ownPicture> = {
  title: 'Eigenes Bild',
  summary: 'Ein eigenes Bild, an dem du Filter ausprobierst.',
  help: paragraphs(
    'Wähle ein Bild von diesem Computer oder leg es auf dem Knopf ab. Es wird auf höchstens 320 Pixel verkleinert und mit dem Graphen gespeichert, damit es morgen noch da ist und auch bei allen, denen du den Graphen gibst. Es wird nirgendwohin geschickt.',
    'Dahinter geht alles wie bei einem Foto: Filter, Pooling, Kanäle.',
    'Probier aus: Nimm ein Bild mit Buchstaben, eine Buchseite oder ein Schild, und sieh, nach welchen Filtern du es noch lesen kannst. Überleg es dir gut, bevor du einen Graphen mit einem Bild von jemand anderem weitergibst.',
  ),
  keywords: ['hochladen', 'Datei', 'Foto', 'Bild', 'JPEG', 'PNG', 'ablegen', 'laden'],
  inputs: {},
  outputs: { output: 'Bild' },
  params: {
    picture: { label: 'Bild', hint: 'Eine Bilddatei von jeder Art, die dieser Browser zeigen kann.' },
    ...pictureWords,
  },
  messages: {
    'no-picture-yet': 'Es ist noch kein Bild gewählt. Wähle eines oder leg es auf dem Knopf ab.',
  },
}
