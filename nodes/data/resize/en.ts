import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { resize } from './resize.ts'

export const words: NodeWords<typeof resize> = {
  title: 'Resize',
  summary: 'Brings all pictures to another size.',
  help: paragraphs(
    'Every picture gets the height and width that you choose; its colours (channels) stay. If the ratio of height to width changes, the pictures are squeezed.',
    'Smaller pictures train much faster: half as high and half as wide is only a quarter of the pixels. But fine details are lost. Larger pictures contain no more than the small ones did; one needs them only where a network expects a fixed size.',
    'Area takes the mean over what a new pixel covers: best for making smaller. Bilinear goes smoothly from pixel to pixel: best for enlarging. Nearest simply copies the pixel in that place: quick, and with hard edges.',
    'Try this: make the digits smaller step by step, 14, 10, 7, 4. At which size do you no longer recognise them yourself, and at which does the network give up?',
  ),
  keywords: [
    'scale down',
    'shrink',
    'enlarge',
    'resample',
    'interpolation',
    'size',
    'resolution',
    'thumbnail',
  ],
  inputs: { data: 'Pictures' },
  outputs: { data: 'Pictures in the new size' },
  params: {
    size: { label: 'Size', hint: 'Height and width of the pictures afterwards, in pixels.' },
    method: {
      label: 'Method',
      hint: 'How a new pixel comes about from the old ones. Area for making smaller, bilinear for enlarging.',
      options: {
        area: 'area: mean over what it covers',
        bilinear: 'bilinear: smooth from pixel to pixel',
        nearest: 'nearest: copy one pixel',
      },
    },
  },
  messages: {
    'same-size': 'The pictures have this size already ({shape}), so this node changes nothing.',
    'pixels-now':
      'Each picture had {before, plural, one {# pixel} other {# pixels}} and now has {after, number}.',
  },
}
