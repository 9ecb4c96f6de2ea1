import type { ParamWords } from '../../src/graph/node/node-words.ts'

/** Words for the parameters of every node that puts out a picture taken with a camera. */
export const pictureWords: { readonly colour: ParamWords; readonly shrink: ParamWords } = {
  colour: {
    label: 'In Farbe',
    hint: 'In Farbe hat jedes Pixel drei Zahlen: Rot, Grün und Blau. Sonst hat es eine, seine Helligkeit.',
  },
  shrink: {
    label: 'Verkleinern um',
    hint: 'Bei 4 wird aus einem Block von 4×4 Pixeln ein einziges. Ist das Bild klein genug, kannst du seine Zahlen lesen.',
  },
}
