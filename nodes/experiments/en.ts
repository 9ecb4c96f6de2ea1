import type { ParamWords } from '../../src/graph/node/node-words.ts'

/** Words for the parameters of every node that puts out a picture taken with a camera. */
export const pictureWords: { readonly colour: ParamWords; readonly shrink: ParamWords } = {
  colour: {
    label: 'In colour',
    hint: 'In colour every pixel has three numbers: red, green and blue. Otherwise it has one, its brightness.',
  },
  shrink: {
    label: 'Shrink by',
    hint: 'With 4, a block of 4×4 pixels becomes one pixel. When the picture is small enough, you can read its numbers.',
  },
}
