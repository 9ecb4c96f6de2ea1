/** Sentences about training. */
export const trainingSentences = {
  'no-training-examples':
    'This data has no training examples, so there is nothing to practise with. Choose some in the data node.',
  'nothing-to-train':
    'No layer of this network has weights, so there is nothing to train. Put in a Dense or a convolution layer.',
  'inputs-not-scaled':
    'The numbers at the input go up to {largest, number}; networks learn badly with numbers that large. Put a Scale behind the data.',
  'target-large':
    'The numbers to predict go up to {largest, number}; a network begins with answers around 0 and either takes very long to get there or runs off to infinity. Put a Scale target behind the data; answers stay in their own unit.',
  'target-faint':
    'The numbers to predict differ by {span, number} at most; what a network answers at first is much larger, and they get lost in it. Put a Scale target behind the data; answers stay in their own unit.',
  'target-indistinct':
    'Networks compute with seven digits: the numbers to predict {one} and {other} are one and the same for them. Put a Scale target behind the data, so that they are counted from their mean.',
  'inputs-indistinct':
    'Networks compute with seven digits: in “{name}”, {one} and {other} are one and the same for them. Put a Scale behind the data that standardises each column, so that they are counted from their mean.',
  'classes-untrained':
    'There is no training example of {names}, so the network can never answer {none, plural, one {it} other {them}}. Mix the examples before some are taken away, or choose other classes.',
  'classes-few':
    'Of {names} there are fewer than five training examples, of other classes up to {most, number}; the network will hardly ever answer {few, plural, one {it} other {them}}. Collect more, or make the classes more equal in size.',
  'averages-unsettled':
    'Training has {steps, plural, one {only # step} other {only # steps}}. When it is asked, batch normalisation uses moving averages, and with a memory of {momentum} {percent, number} percent of them will still be what they began with: validation and answers will be worse than the training says. Lower the memory of the average to {lower}, or train at least {epochs, plural, one {# epoch} other {# epochs}}.',
  'batch-exceeds-data':
    'A batch of {batch, number} is larger than the {examples, plural, one {# training example} other {# training examples}}, so every epoch is a single step. Use at most {examples, number}.',
  'no-validation':
    'Validation is on, but the data has no validation examples. Put a Split behind the data, or switch validation off.',
  'patience-too-long':
    'Early stopping compares with the first epoch and then waits {patience, plural, one {# epoch} other {# epochs}}; training has only {epochs, number}, so it can never end sooner.',
  'two-schedules':
    'A schedule is wired to this optimizer, and another one is set here. The wired one counts.',
  'schedule-too-late':
    'Training ends after {all, plural, one {# step} other {# steps}}, before the schedule lowers the learning rate for the first time, after {first, number}. Train longer, or lower it sooner.',
  'schedule-not-measured':
    'The schedule of the learning rate watches a number that is not measured here, so it will never lower the rate. Let it watch the loss in training.',
  'schedule-patience':
    'The schedule compares with the first epoch and then waits {patience, plural, one {# epoch} other {# epochs}} before it lowers the learning rate; training has only {epochs, number}.',
  'schedule-warm-up-long':
    'The warm-up of the learning rate lasts {steps, plural, one {# step} other {# steps}}, and training ends after {all, number}: the rate never gets to its full height. Warm up for a shorter time, or train longer.',
  'schedule-cut-off':
    'Training ends after {all, plural, one {# step} other {# steps}}, before the learning rate has come to its end, after {length, number}. Let the schedule last the whole training, or train longer.',
  'schedule-over-early':
    'After {length, number} of {all, plural, one {# step} other {# steps}} the learning rate has come to almost nothing: what follows is trained in vain. Let the schedule last the whole training.',
  'schedule-lowest-rate':
    'The lowest rate of the schedule, {least, number}, is not below the optimizer’s, {rate, number}: it can never lower it.',
  'schedule-stopped-before':
    'Early stopping waits {stops, plural, one {# epoch} other {# epochs}} for an improvement, and the schedule {patience, plural, one {# epoch} other {# epochs}} before it lowers the learning rate: training as good as always ends before the rate falls. Let early stopping wait longer than the schedule.',
  'monitor-not-measured':
    'Early stopping watches the validation, but nothing is measured there. Watch the loss in training, or set validation examples aside.',
  'monitor-needs-classes':
    'Accuracy exists for classes only; this data asks for numbers. Watch a loss instead.',
  'example-too-large':
    'Even a single example would need about {megabytes, number} MB for the intermediate results. Use fewer filters, more pooling or a larger stride.',
  'loss-differs-in-keras':
    'The sigmoid outputs are divided by their sum before the logarithm, as in Keras on PyTorch and JAX. Keras on TensorFlow takes the softmax of what went into the sigmoid, so training the same network there gives other numbers.',
  steps:
    '{examples, plural, one {# example} other {# examples}} in batches of {batch, number} make {steps, plural, one {# step} other {# steps}} an epoch, {all, number} in all.',
  'only-measured': 'No epochs: nothing is learned. The network is measured with the weights it begins with.',
  'begins-with':
    '{begun, number} of {all, plural, one {# layer} other {# layers}} with weights {begun, plural, one {begins} other {begin}} with those of the file.',
  'start-resized':
    '{count, plural, one {One layer has} other {# layers have}} another size than in the file, so {count, plural, one {its} other {their}} weights are drawn as usual.',
  'start-new':
    'The file has no weights for {count, plural, one {one layer} other {# layers}}: they are drawn as usual.',
  'weights-to-train': 'Training turns {trainable, plural, one {# weight} other {# weights}} at every step.',
  'learning-rate-high':
    'A learning rate of {rate, number, ::.##########} is very high for {algorithm}; the loss will probably jump or become infinite. Usual is {usual, number, ::.##########}.',
  'learning-rate-low':
    'A learning rate of {rate, number, ::.##########} is very low for {algorithm}; the network will hardly learn anything. Usual is {usual, number, ::.##########}.',
  'about-adam': 'Adam combines momentum with a step length of its own for every weight (2014).',
  'weight-decay-high':
    'A weight decay of {decay, number, ::.##########} at a learning rate of {rate, number, ::.##########} takes {percent, number} percent of every weight away with each batch: nothing that is learnt will last.',
  'about-adamw':
    'AdamW is Adam whose weights shrink a little with every step, apart from the gradient (2017).',
  'about-sgd': 'SGD takes every step straight downhill, all weights at the same rate (1951).',
  'about-momentum': 'Momentum lets each step roll on from the one before, like a ball (1964).',
  'about-rmsprop': 'RMSprop divides each weight’s step by the recent size of its gradients (Hinton, 2012).',
  'about-adagrad': 'Adagrad makes the steps of often-changed weights smaller and smaller (2011).',
  'about-adadelta':
    'Adadelta finds step lengths from its earlier steps (2012). At the usual rate of 0.001 it is slow; its inventor used 1.',
  'about-adamax': 'Adamax is Adam measuring the largest gradient instead of the average (2014).',
} as const
