/** How much one should know before. */
export type Level = 'first' | 'next' | 'deep'

interface Listed {
  readonly graph: string
  readonly level: Level
  /** About so many minutes it takes to run it, read it and try what its notes ask for. */
  readonly minutes: number
}

const listed = (graph: string, level: Level, minutes: number): Listed => ({ graph, level, minutes })

/** The graphs that ship with the app by what they are about, in the order in which one would go through them. */
export const SHIPPED_TOPICS = [
  {
    topic: 'neuron',
    graphs: [
      listed('neuron-mm-inch', 'first', 10),
      listed('neuron-celsius', 'first', 10),
      listed('neuron-exam', 'first', 15),
      listed('gradient-descent', 'first', 10),
      listed('hidden-layer-mpg', 'next', 20),
      listed('weight-start', 'deep', 15),
    ],
  },
  {
    topic: 'filters',
    graphs: [
      listed('kernels', 'first', 15),
      listed('convolution-1d', 'first', 10),
      listed('convolution-2d', 'next', 15),
      listed('pooling-shift', 'next', 10),
      listed('padding-stride', 'next', 15),
    ],
  },
  {
    topic: 'digits',
    graphs: [
      listed('digits-2000', 'first', 20),
      listed('seeds-matter', 'next', 15),
      listed('digits-batchnorm', 'next', 45),
      listed('digits-augmented', 'deep', 60),
      listed('fashion', 'next', 30),
      listed('learning-rate-sweep', 'next', 20),
      listed('learning-rate-schedules', 'next', 20),
    ],
  },
  {
    topic: 'screws',
    graphs: [
      listed('screws-cnn1', 'next', 20),
      listed('screws-dense', 'first', 15),
      listed('screws-from-scratch', 'deep', 25),
      listed('screws-two-conv', 'next', 20),
      listed('screws-cnn-sgd', 'next', 20),
      listed('screws-cnn-rmsprop', 'next', 20),
      listed('screws-optimizers', 'next', 25),
      listed('screws-hex-vs-rest', 'next', 20),
      listed('screws-pozidriv-vs-rest', 'next', 20),
      listed('accuracy-trap', 'next', 20),
    ],
  },
  {
    topic: 'colour',
    graphs: [
      listed('colour-cnn', 'next', 25),
      listed('pooling-or-stride', 'deep', 20),
      listed('global-pooling', 'deep', 20),
    ],
  },
  {
    topic: 'own',
    graphs: [
      listed('video-frames', 'next', 30),
      listed('own-pictures', 'next', 30),
      listed('own-arrays', 'next', 30),
    ],
  },
] as const

export type Topic = (typeof SHIPPED_TOPICS)[number]['topic']

/** From one weight to a comparison, for somebody who is here for the first time. */
export const FIRST_STEPS = ['neuron-mm-inch', 'kernels', 'digits-2000', 'screws-optimizers'] as const
