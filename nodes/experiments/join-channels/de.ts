import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { joinChannels } from './join-channels.ts'

export const words: NodeWords<typeof joinChannels> = {
  title: 'Kanäle verbinden',
  summary: 'Macht aus drei grauen Bildern ein Farbbild.',
  help: paragraphs(
    'Drei gleich große graue Bilder werden übereinandergelegt: Das erste sagt, wie viel Rot jedes Pixel hat, das zweite, wie viel Grün, das dritte, wie viel Blau.',
    'Aus drei Zahlengittern kannst du ein Farbbild Pixel für Pixel bauen und auf Papier nachrechnen, wie ein Filter mit drei Kernels die Kanäle zu einer Zahl zusammenzählt.',
    'Probier aus: Zerlege ein Foto mit „Farbkanäle“, verbinde es wieder mit vertauschtem Rot und Blau und sieh dir die Katze an.',
  ),
  keywords: ['RGB', 'stapeln', 'zusammenfügen', 'Farbe', 'Rot', 'Grün', 'Blau'],
  inputs: { red: 'Rot', green: 'Grün', blue: 'Blau' },
  outputs: { output: 'Farbbild' },
  params: {},
  messages: {
    'needs-grey': 'Hier wird ein graues Bild mit einem Kanal gebraucht, aber es kommen {count} Kanäle an.',
    'sizes-differ': 'Die drei Bilder müssen gleich groß sein; das erste ist {first}, dieses {other}.',
  },
}
