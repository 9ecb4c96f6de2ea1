import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { windowWords } from '../../layers/en.ts'
import type { livePooling } from './live-pooling.ts'

export const words: NodeWords<typeof livePooling> = {
  title: 'Pooling (experiment)',
  titles: { max: 'Max pooling', average: 'Average pooling' },
  summary: 'Sums up small patches of a picture in one number each and so makes it smaller.',
  help: paragraphs(
    'A window slides over the picture. Max pooling keeps the largest number in it, average pooling the mean of all. With a window of 2×2, three quarters of the numbers disappear.',
    'Why does one do that? A filter’s result changes when the picture moves by one pixel. After max pooling it often stays the same: an edge somewhere in the window is enough, no matter where exactly. And whatever comes next has less to do.',
    'The window moves on by its own size unless you set a stride of its own; a smaller stride makes the windows overlap. Cells of the border do not count.',
    'Try this: put pooling behind a filter that finds edges, and move the picture by one pixel. Compare the feature maps with and without pooling. Then swap max for mean.',
  ),
  keywords: ['max pooling', 'average pooling', 'subsampling', 'shrink', 'maximum', 'mean', 'shift'],
  inputs: { input: 'Picture' },
  outputs: { output: 'Smaller picture' },
  params: {
    mode: {
      label: 'Keep',
      hint: 'Which number stands for a patch: the largest or the mean of all.',
      options: { max: 'the largest', average: 'the mean' },
    },
    size: { label: 'Window size', hint: 'Height and width of the patch that becomes one number.' },
    stride: {
      label: 'Stride',
      hint: 'How many pixels the window moves on, down and across. As long as you do not change it, it equals the window size.',
    },
    padding: {
      label: windowWords.padding.label,
      hint: 'With a border the window may stand half outside, so that no row and no column is left over. Cells outside do not count.',
      options: { valid: 'no border (valid)', same: 'with a border (same)' },
    },
  },
}
