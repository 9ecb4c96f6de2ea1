import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { cifar10 } from './cifar-10.ts'

export const words: NodeWords<typeof cifar10> = {
  title: 'CIFAR-10 (your files)',
  summary: 'Small colour photographs of animals and vehicles, from files that you provide.',
  help: paragraphs(
    'CIFAR-10 is a set of 60,000 colour photographs of 32×32 pixels in ten classes: aeroplane, car, bird, cat, deer, dog, frog, horse, ship, lorry. Each pixel has three numbers from 0 to 255, for red, green and blue. With it networks have been compared since 2009.',
    'Nobody may simply pass these photographs on, so they do not come with Faltwerk. Download the “CIFAR-10 binary version” from https://www.cs.toronto.edu/~kriz/cifar.html (162 MB) and drop the file cifar-10-binary.tar.gz onto this page as it is. Single files such as data_batch_1.bin and test_batch.bin work as well; the first of each is enough for up to 10,000 pictures.',
    'The files stay in this browser, on this computer. A graph that is opened on another computer asks for them again.',
    'Photographs are much harder than digits: a good small network gets about 70% right, guessing gets 10%.',
    'Try this: train once with convolutions and once with Dense layers alone. With photographs the difference is large.',
  ),
  keywords: ['CIFAR', 'photographs', 'colour', 'color', 'data set', 'dataset', 'images', 'own files', 'RGB'],
  inputs: {},
  outputs: { data: 'Examples' },
  params: {
    train: {
      label: 'For training',
      hint: 'With how many pictures the network practises. More take longer and make it better; 50,000 means all that validation leaves.',
    },
    validation: {
      label: 'For validation',
      hint: 'How many pictures are set aside to watch during training whether the network copes with new ones.',
    },
    test: {
      label: 'For testing',
      hint: 'How many pictures give the final mark; 10,000 means all. The network never practises with them.',
    },
    classes: {
      label: 'Classes',
      hint: 'Which classes take part. The network needs one output for each of them.',
    },
  },
  messages: {
    'fewer-pictures':
      '{param}: {asked, number} are wanted, but of the chosen classes only {left, number} are left for this.',
    'one-class': 'With a single class there is nothing to tell apart. Choose at least two.',
  },
}
