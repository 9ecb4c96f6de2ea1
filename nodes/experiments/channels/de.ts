import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { channels } from './channels.ts'

export const words: NodeWords<typeof channels> = {
  title: 'Farbkanäle',
  summary: 'Zerlegt ein Farbbild in Rot, Grün und Blau.',
  help: paragraphs(
    'Ein Farbbild sind drei Bilder übereinander: wie viel Rot, wie viel Grün und wie viel Blau jedes Pixel hat. Sie heißen Kanäle. Hier kommt jeder für sich heraus, als graues Bild: hell, wo viel von seiner Farbe ist.',
    'Weiß hat von allen dreien viel, Schwarz hat keines. Gelb hat Rot und Grün, aber kaum Blau.',
    'Ein Filter eines Faltungsnetzes hat für jeden Kanal einen eigenen Kernel und zählt die Ergebnisse zusammen. Hier kannst du dabei zusehen: Filtere die drei Kanäle einzeln und zähle sie mit „Bilder addieren“ wieder zusammen.',
    'Probier aus: Welcher Kanal ist im Fell der Katze am hellsten, und warum?',
  ),
  keywords: ['RGB', 'Rot', 'Grün', 'Blau', 'zerlegen', 'Farbe'],
  inputs: { input: 'Farbbild' },
  outputs: { red: 'Rot', green: 'Grün', blue: 'Blau' },
  params: {},
  messages: {
    'needs-colour':
      'Nur ein Bild in Farbe hat drei Kanäle; dieses hat {count, plural, one {einen einzigen} other {#}}. Schalte an seiner Quelle die Farbe ein.',
  },
}
