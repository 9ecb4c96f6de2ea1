import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { pictureWords } from '../en.ts'
import type { ownPicture } from './own-picture.ts'

export const words: NodeWords<typeof ownPicture> = {
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
    ...pictureWords,
  },
  messages: { 'no-picture-yet': 'No picture is chosen yet. Choose one or drop it on the button.' },
}
