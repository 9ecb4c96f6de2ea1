/** Small pictures to calculate with, from the lessons the shipped graphs follow. */
export const NUMBER_PICTURES = {
  /** One line of pixels with several changes between bright and dark. */
  row: [[1, 1, 0, 1, 0, 0, 1]],
  /** A dark block with a bright frame above and beside it. */
  block: [
    [1, 1, 1, 1, 1],
    [1, 0, 0, 1, 1],
    [1, 0, 0, 1, 1],
    [1, 0, 0, 1, 1],
    [1, 0, 0, 1, 1],
  ],
  /** The block one pixel further right. */
  'block-right-1': [
    [1, 1, 1, 1, 1],
    [1, 1, 0, 0, 1],
    [1, 1, 0, 0, 1],
    [1, 1, 0, 0, 1],
    [1, 1, 0, 0, 1],
  ],
  /** Two pixels further right. */
  'block-right-2': [
    [1, 1, 1, 1, 1],
    [1, 1, 1, 0, 0],
    [1, 1, 1, 0, 0],
    [1, 1, 1, 0, 0],
    [1, 1, 1, 0, 0],
  ],
  /** A dark line across. */
  line: [
    [1, 1, 1, 1, 1],
    [0, 0, 0, 0, 0],
    [1, 1, 1, 1, 1],
    [1, 1, 1, 1, 1],
    [1, 1, 1, 1, 1],
  ],
  /** A bright line from the top left to the bottom right. */
  diagonal: [
    [1, 0, 0, 0, 0],
    [0, 1, 0, 0, 0],
    [0, 0, 1, 0, 0],
    [0, 0, 0, 1, 0],
    [0, 0, 0, 0, 1],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly number[])[]>>

export type NumberPicture = keyof typeof NUMBER_PICTURES
export const NUMBER_PICTURE_NAMES = Object.keys(NUMBER_PICTURES) as NumberPicture[]
