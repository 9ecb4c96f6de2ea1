import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { developPicture, PICTURE_PARAMETERS, PICTURE_TEXT, pictureShape } from '../picture-parameters.ts'

/** A quarter of what every camera gives: enough to see everything, little enough to follow it. */
const SIZE = [240, 320] as const

export const camera = defineNode({
  type: 'camera',
  version: 1,
  category: 'experiment',
  inputs: {},
  outputs: { output: { type: 'image' } },
  params: PICTURE_PARAMETERS,
  infer: ({ params }) => ({ outputs: { output: { kind: 'image', shape: pictureShape(SIZE, params) } } }),
  plan: {
    kind: 'live',
    shows: 'image',
    source: () => ({ kind: 'camera', size: SIZE }),
    compute: ({ inputs, params }) => ({ output: developPicture(inputs.source as Grid, params) }),
  },
  examples: [
    {
      name: { en: 'What the camera sees, in grey', de: 'Was die Kamera sieht, in Grau' },
      params: {},
      inputs: {},
      outputs: { output: { shape: [240, 320, 1] } },
    },
    {
      name: { en: 'Quick and in colour', de: 'Flott und in Farbe' },
      params: { colour: true, shrink: 2 },
      inputs: {},
      outputs: { output: { shape: [120, 160, 3] } },
    },
  ],
  text: {
    en: {
      title: 'Camera',
      summary: 'What the camera of this computer sees, many times a second.',
      help: paragraphs(
        'Switch the camera on, and its pictures flow into the graph. Everything behind it follows at once: filters, pooling, whatever you wire to it.',
        'The pictures stay on this computer. They are not saved and not sent anywhere, and when you close the project they are gone.',
        'The browser asks you whether the page may use the camera. Without a camera, or when you say no, take a Photograph or a picture of your own instead.',
        'Try this: wire a filter that finds vertical edges to it and turn your head, or hold up a striped sheet of paper and turn that.',
      ),
      keywords: ['webcam', 'video', 'live', 'image', 'picture', 'self'],
      inputs: {},
      outputs: { output: 'Picture' },
      params: PICTURE_TEXT.en,
    },
    de: {
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
      params: PICTURE_TEXT.de,
    },
  },
})
