import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { augmentation } from './augmentation.ts'

export const words: NodeWords<typeof augmentation> = {
  title: 'Augmentation',
  summary: 'Changes the training pictures a little at random, anew in every epoch.',
  help: paragraphs(
    'A 7 that is tilted or shifted is still a 7. This node turns, shifts, shears, zooms and flips each training picture a little, at random and differently in every epoch. The network never sees exactly the same picture twice, so it cannot learn the pictures by heart and has to find what matters: augmentation works against overfitting, above all where there are few examples.',
    'Only training sees changed pictures. Validation and test stay as they are, and so does everything that is measured or shown after training: the mark must come from real pictures. Mean and spread of a Scale node come from the unchanged pictures too.',
    'The first picture is the original, the ones behind it are what training makes of it in the first epochs. Each setting is the largest change, in both directions: rotation 10 means anything from −10° to 10°. Turn it up only as far as you can still tell yourself what the picture shows: a 6 turned upside down is a 9, and a mirrored 3 is no digit.',
    'Where a picture moves away, something has to fill the gap: the nearest pixel, a fixed value, the picture mirrored, or the picture once more from the other side.',
    'Training gets harder this way, so the training accuracy falls and more epochs are needed. Often the training accuracy then lies below the validation accuracy.',
    'Try this: train with 500 digits for 20 epochs, once with and once without this node, side by side. Compare training and validation accuracy.',
  ),
  keywords: [
    'data augmentation',
    'ImageDataGenerator',
    'rotate',
    'shift',
    'shear',
    'zoom',
    'flip',
    'mirror',
    'random',
    'distort',
    'overfitting',
  ],
  inputs: { data: 'Pictures' },
  outputs: { data: 'Pictures, changed in training' },
  params: {
    rotation: { label: 'Rotation (°)', hint: 'Turns each picture by up to this angle, left or right.' },
    shiftIn: {
      label: 'Shift in',
      hint: 'Whether shifts are a share of the picture or whole pixels.',
      options: { share: 'share of the size', pixels: 'whole pixels' },
    },
    widthShift: {
      label: 'Sideways',
      hint: 'Shifts by up to this share of the width, left or right: 0.1 is a tenth.',
    },
    heightShift: {
      label: 'Up and down',
      hint: 'Shifts by up to this share of the height, up or down: 0.1 is a tenth.',
    },
    widthPixels: {
      label: 'Sideways (px)',
      hint: 'Shifts by fewer whole pixels than this, left or right: 3 means up to 2, and 1 means not at all.',
    },
    heightPixels: {
      label: 'Up and down (px)',
      hint: 'Shifts by fewer whole pixels than this, up or down: 3 means up to 2, and 1 means not at all.',
    },
    shear: {
      label: 'Shear (°)',
      hint: 'Slants each picture by up to this angle, as italics are slanted.',
    },
    zoom: {
      label: 'Zoom',
      hint: 'Enlarges or shrinks by up to this share, height and width each on its own: 0.1 is a tenth.',
    },
    horizontalFlip: {
      label: 'Swap left and right',
      hint: 'Mirrors every other picture. Good for animals and things, bad for digits and letters.',
    },
    verticalFlip: {
      label: 'Swap top and bottom',
      hint: 'Puts every other picture upside down. Good for what is seen from above.',
    },
    fill: {
      label: 'Fill gaps with',
      hint: 'What stands where the picture has been moved away.',
      options: {
        nearest: 'the nearest pixel',
        constant: 'a fixed value',
        reflect: 'the mirrored picture',
        wrap: 'the other side of the picture',
      },
    },
    value: { label: 'Value', hint: 'The number in the gaps; 0 is black for most pictures.' },
    seed: {
      label: 'Random number',
      hint: 'Another number gives other changes; the same number always the same ones.',
    },
  },
  messages: {
    'augments-nothing': 'Everything is set to 0, so this node changes nothing. Turn something up.',
    'training-only':
      'Only training sees changed pictures, others in each epoch; validation and test stay as they are.',
    shifts:
      'Shifted by up to {sideways, plural, one {# pixel} other {# pixels}} sideways and {upright, plural, one {# pixel} other {# pixels}} up or down.',
  },
}
