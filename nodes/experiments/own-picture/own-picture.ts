import { jpegSizeOfBase64 } from '../../../src/graph/base/jpeg-size.ts'
import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { EXAMPLE_JPEG } from '../../../src/graph/node/example-values.ts'
import { picture } from '../../../src/graph/node/parameter.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { developPicture, PICTURE_PARAMETERS, PICTURE_TEXT, pictureShape } from '../picture-parameters.ts'

export const ownPicture = defineNode({
  type: 'own-picture',
  version: 1,
  category: 'experiment',
  inputs: {},
  outputs: { output: { type: 'image' } },
  params: {
    picture: picture({ default: '', side: 320, most: 80_000, onCard: true }),
    ...PICTURE_PARAMETERS,
  },
  infer({ params }) {
    const size = jpegSizeOfBase64(params.picture)
    if (!size) return { problems: [{ code: 'no-picture-yet', param: 'picture' }] }
    return { outputs: { output: { kind: 'image', shape: pictureShape(size, params) } } }
  },
  plan: {
    kind: 'live',
    shows: 'image',
    source: (params) => ({ kind: 'own-picture', jpeg: params.picture }),
    compute: ({ inputs, params }) => ({ output: developPicture(inputs.source as Grid, params) }),
  },
  examples: [
    {
      name: { en: 'A small picture', de: 'Ein kleines Bild' },
      params: { picture: EXAMPLE_JPEG, colour: true },
      inputs: {},
      outputs: { output: { shape: [8, 12, 3] } },
    },
    {
      name: { en: 'Nothing chosen yet', de: 'Noch nichts gewählt' },
      params: {},
      inputs: {},
      problems: ['no-picture-yet'],
    },
  ],
  text: {
    en: {
      title: 'Own picture',
      summary: 'A picture of your own to try filters on.',
      help: paragraphs(
        'Choose a picture on this computer or drop it on the button. It is shrunk to at most 320 pixels and saved with the graph, so that it is still there tomorrow and for whoever you give the graph to. It is sent nowhere.',
        'Behind it everything works as with a photograph: filters, pooling, channels.',
        'Try this: take a picture with letters on it, a page or a sign, and see which filters keep it readable. Think twice before you pass on a graph with a picture of somebody else in it.',
      ),
      keywords: ['upload', 'file', 'photo', 'image', 'JPEG', 'PNG', 'drop', 'load'],
      inputs: {},
      outputs: { output: 'Picture' },
      params: {
        picture: { label: 'Picture', hint: 'A picture file of any kind that this browser can show.' },
        ...PICTURE_TEXT.en,
      },
      messages: { 'no-picture-yet': 'No picture is chosen yet. Choose one or drop it on the button.' },
    },
    de: {
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
        ...PICTURE_TEXT.de,
      },
      messages: {
        'no-picture-yet': 'Es ist noch kein Bild gewählt. Wähle eines oder leg es auf dem Knopf ab.',
      },
    },
  },
})
