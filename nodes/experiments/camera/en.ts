import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { pictureWords } from '../en.ts'
import type { camera } from './camera.ts'

export const words: NodeWords<typeof camera> = {
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
  params: pictureWords,
}
