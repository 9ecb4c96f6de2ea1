/** The graphs that ship with the app by what they are about, in the order in which one would go through them. */
export const SHIPPED_TOPICS = [
  { topic: 'digits', graphs: ['digits-2000', 'digits-batchnorm', 'digits-augmented', 'fashion'] },
  {
    topic: 'neuron',
    graphs: [
      'neuron-mm-inch',
      'neuron-celsius',
      'neuron-exam',
      'gradient-descent',
      'hidden-layer-mpg',
      'weight-start',
    ],
  },
  {
    topic: 'filters',
    graphs: ['kernels', 'convolution-1d', 'convolution-2d', 'pooling-shift', 'padding-stride'],
  },
  {
    topic: 'screws',
    graphs: [
      'screws-cnn1',
      'screws-dense',
      'screws-from-scratch',
      'screws-two-conv',
      'screws-cnn-sgd',
      'screws-cnn-rmsprop',
      'screws-optimizers',
      'screws-hex-vs-rest',
      'screws-pozidriv-vs-rest',
      'accuracy-trap',
    ],
  },
  { topic: 'colour', graphs: ['colour-cnn', 'pooling-or-stride', 'global-pooling'] },
] as const
