import { describe, expect, it } from 'vitest'
import { chooseLoss } from '../../src/graph/compile/choose-loss.ts'
import { compile } from '../../src/graph/compile/compile.ts'
import { exampleData, exampleNetwork } from '../../src/graph/node/example-values.ts'
import { sentence } from '../../testing/words.ts'
import { checked, fixed, graphOf, problemAt, saidAt } from './small-graph.ts'
import { classifier, training } from './small-training.ts'

describe('the output of a network and the data it is trained with', () => {
  it('agree: the trainer says which loss it chose and why', () => {
    const { facts = [], problems } = training(classifier).node('trainer') ?? {}
    expect(problems).toEqual([])
    expect(facts.map((fact) => sentence(fact, 'en'))).toContain(
      'Categorical cross-entropy, because 10 units stand for 10 classes.',
    )
    expect(facts.map((fact) => sentence(fact, 'de'))).toContain(
      'Kategoriale Kreuzentropie, weil 10 Einheiten für 10 Klassen stehen.',
    )
  })

  it('agree for two classes and one sigmoid unit', () => {
    const graph = training([['flatten'], ['dense', { units: 1, activation: 'sigmoid' }]], {
      digits: { classes: [4, 9] },
    })
    const facts = graph.node('trainer')?.facts.map((fact) => sentence(fact, 'en'))
    expect(facts).toContain('Binary cross-entropy, because one sigmoid unit decides between two classes.')
    const plan = compile(graph, 'trainer')
    expect(plan.ok && plan.value.loss).toBe('binary-crossentropy')
    expect(plan.ok && plan.value.outputs).toBe(1)
  })

  it('disagree in number: the last layer’s units are set at a click', () => {
    const graph = training([['flatten'], ['dense', { units: 12, activation: 'softmax' }], ['dropout']])
    expect(saidAt(graph, 'trainer')).toEqual([
      [
        'The network puts out 12 numbers, but the data asks for 10. Set the units of the last layer to 10.',
        'Das Netz gibt 12 Zahlen aus, die Daten verlangen 10. Stelle die Einheiten der letzten Schicht auf 10.',
      ],
    ])
    const after = fixed(graph, problemAt(graph, 'trainer', 'output-size'))
    expect(after.node('l1')?.params.units).toBe(10)
    expect(after.node('trainer')?.status).toBe('ready')
  })

  it('disagree in number behind a layer without units: a Dense layer is put at the end', () => {
    const graph = training([['conv2d', { filters: 4 }], ['global-pooling']])
    expect(saidAt(graph, 'trainer')).toEqual([
      [
        'The network puts out 4 numbers, but the data asks for 10. Put a Dense layer with 10 units at the end.',
        'Das Netz gibt 4 Zahlen aus, die Daten verlangen 10. Setze eine Dense-Schicht mit 10 Einheiten ans Ende.',
      ],
    ])
    const after = fixed(graph, problemAt(graph, 'trainer', 'output-size-open'))
    expect(after.node('dense')?.params).toMatchObject({ units: 10, activation: 'softmax' })
    expect(after.node('trainer')?.problems).toEqual([])
  })

  it('cannot be compared without probabilities: the last activation is set at a click', () => {
    const graph = training([['flatten'], ['dense', { units: 10 }]])
    expect(saidAt(graph, 'trainer')).toEqual([
      [
        'The last layer has the activation relu, so its output is no probability. For 10 classes choose softmax.',
        'Die letzte Schicht hat die Aktivierung relu, ihre Ausgabe ist also keine Wahrscheinlichkeit. Wähle für 10 Klassen softmax.',
      ],
    ])
    const after = fixed(graph, problemAt(graph, 'trainer', 'output-no-probabilities'))
    expect(after.node('l1')?.params.activation).toBe('softmax')
    expect(after.node('trainer')?.problems).toEqual([])
  })

  it('cannot be compared behind a layer without activation: one is put at the end', () => {
    const graph = training([['flatten'], ['dense', { units: 10 }], ['batch-normalisation']])
    expect(saidAt(graph, 'trainer')).toEqual([
      [
        'What the network puts out is no probability. For 10 classes put an activation at the end: softmax.',
        'Was das Netz ausgibt, ist keine Wahrscheinlichkeit. Setze für 10 Klassen eine Aktivierung ans Ende: softmax.',
      ],
    ])
    const after = fixed(graph, problemAt(graph, 'trainer', 'output-without-activation'))
    expect(after.node('activation')?.params.activation).toBe('softmax')
    expect(after.node('trainer')?.problems).toEqual([])
  })

  it('become trainable from bare feature maps by pressing one button after the other', () => {
    const maps = training([['conv2d', { filters: 4 }]])
    const flat = fixed(maps, problemAt(maps, 'trainer', 'output-not-flat'))
    const sized = fixed(flat, problemAt(flat, 'trainer', 'output-size-open'))
    expect(sized.node('trainer')?.problems).toEqual([])
    expect(compile(sized, 'trainer').ok).toBe(true)
  })

  it('go back to an automatic loss where the chosen one does not fit', () => {
    const graph = training([['flatten'], ['dense', { units: 1, activation: 'sigmoid' }]], {
      digits: { classes: [4, 9] },
      loss: { kind: 'categorical-crossentropy' },
    })
    expect(saidAt(graph, 'trainer')).toEqual([
      [
        'Categorical cross-entropy needs one unit for each of the 2 classes. Choose binary cross-entropy or more units.',
        'Kategoriale Kreuzentropie braucht eine Einheit für jede der 2 Klassen. Wähle binäre Kreuzentropie oder mehr Einheiten.',
      ],
    ])
    const after = fixed(graph, problemAt(graph, 'trainer', 'loss-needs-unit-per-class'))
    expect(after.node('loss')?.params.kind).toBe('automatic')
    expect(after.node('trainer')?.problems).toEqual([])
  })

  it('that asks for numbers is compared by squares, and never by cross-entropy', () => {
    const numbers = exampleData({ target: { kind: 'numbers', names: ['inches', 'weight'] } })
    const network = exampleNetwork([2])
    const chosen = chooseLoss(network, numbers, undefined)
    if ('problem' in chosen) throw new Error(chosen.problem.code)
    expect(chosen.loss).toBe('mean-squared-error')
    expect([sentence(chosen.why, 'en'), sentence(chosen.why, 'de')]).toEqual([
      'Mean squared error, because the data asks for 2 numbers and not for classes.',
      'Mittlerer quadratischer Fehler, weil die Daten 2 Zahlen verlangen und keine Klassen.',
    ])
    const refused = chooseLoss(network, numbers, 'categorical-crossentropy')
    const problem = {
      severity: 'error' as const,
      values: {},
      code: '',
      ...('problem' in refused && refused.problem),
    }
    expect([sentence(problem, 'en'), sentence(problem, 'de')]).toEqual([
      'Cross-entropy compares classes, but this data asks for numbers. Choose the mean squared error.',
      'Kreuzentropie vergleicht Klassen, aber diese Daten verlangen Zahlen. Wähle den mittleren quadratischen Fehler.',
    ])
  })

  it('take a chosen loss that fits', () => {
    const graph = training(classifier, { loss: { kind: 'mean-squared-error' } })
    expect(graph.node('trainer')?.facts.map((fact) => sentence(fact, 'en'))).toContain('You chose this loss.')
    const plan = compile(graph, 'trainer')
    expect(plan.ok && plan.value.loss).toBe('mean-squared-error')
  })
})

describe('the data of a training', () => {
  it('that is not scaled gets a Scale where it enters the network, and nowhere else', () => {
    const graph = checked(
      graphOf(
        {
          digits: ['digits'],
          left: ['conv2d', { filters: 2 }],
          right: ['conv2d', { filters: 2 }],
          add: ['add'],
          flatten: ['flatten'],
          dense: ['dense', { units: 10, activation: 'softmax' }],
          other: ['flatten'],
          optimizer: ['optimizer'],
          trainer: ['trainer'],
        },
        [
          'digits.data > left.input',
          'digits.data > right.input',
          'digits.data > other.input',
          'left.output > add.input',
          'right.output > add.input',
          'add.output > flatten.input',
          'flatten.output > dense.input',
          'dense.output > trainer.network',
          'optimizer.optimizer > trainer.optimizer',
        ],
      ),
    )
    expect(saidAt(graph, 'trainer')).toEqual([
      [
        'The numbers at the input go up to 255; networks learn badly with numbers that large. Put a Scale behind the data.',
        'Die Zahlen am Eingang gehen bis 255; mit so großen Zahlen lernen Netze schlecht. Setze ein Skalieren hinter die Daten.',
      ],
    ])
    const after = fixed(graph, problemAt(graph, 'trainer', 'inputs-not-scaled'))
    expect(after.problems).toEqual([])
    const from = (node: string) =>
      Object.values(after.document.wires)
        .find(({ to }) => to[0] === node)
        ?.from.join('.')
    expect([from('left'), from('right'), from('scale')]).toEqual(['scale.data', 'scale.data', 'digits.data'])
    expect(from('other')).toBe('digits.data')
    const plan = compile(after, 'trainer')
    expect(plan.ok && plan.value.data.steps).toEqual([{ kind: 'divide', by: 255 }])
  })

  it('wired to the trainer itself gets its Scale in that wire', () => {
    const graph = checked(
      graphOf(
        {
          digits: ['digits'],
          scale: ['scale'],
          more: ['digits', { train: 5000 }],
          flatten: ['flatten'],
          dense: ['dense', { units: 10, activation: 'softmax' }],
          optimizer: ['optimizer'],
          trainer: ['trainer'],
        },
        [
          'digits.data > scale.data',
          'scale.data > flatten.input',
          'flatten.output > dense.input',
          'dense.output > trainer.network',
          'more.data > trainer.data',
          'optimizer.optimizer > trainer.optimizer',
        ],
      ),
    )
    const after = fixed(graph, problemAt(graph, 'trainer', 'inputs-not-scaled'))
    expect(after.problems).toEqual([])
    const plan = compile(after, 'trainer')
    expect(plan.ok && plan.value.data).toEqual({
      dataset: {
        kind: 'digits',
        classes: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        train: 5000,
        validation: 500,
        test: 10_000,
        validationFrom: 'training',
      },
      steps: [{ kind: 'divide', by: 255 }],
    })
  })

  it('without validation examples gets a Split', () => {
    const graph = training(classifier, { digits: { validation: 0 } })
    const after = fixed(graph, problemAt(graph, 'trainer', 'no-validation'))
    expect(after.problems).toEqual([])
    const plan = compile(after, 'trainer')
    expect(plan.ok && plan.value.data.steps).toEqual([
      { kind: 'divide', by: 255 },
      { kind: 'split', validation: 400, test: 0, shuffle: true, seed: 1 },
    ])
  })
})

describe('the plan of a training', () => {
  it('names early stopping only where it is on', () => {
    const off = compile(training(classifier), 'trainer')
    expect(off.ok && off.value.training).toEqual({ epochs: 10, batchSize: 64, shuffle: true, validate: true })
    const on = compile(training(classifier, { trainer: { earlyStopping: true } }), 'trainer')
    expect(on.ok && on.value.training.earlyStopping).toEqual({
      monitor: 'valLoss',
      patience: 3,
      minDelta: 0,
      restoreBest: true,
    })
  })

  it('watches the training loss where nothing is validated', () => {
    const graph = training(classifier, { trainer: { earlyStopping: true, validate: false } })
    const plan = compile(graph, 'trainer')
    expect(plan.ok && plan.value.training.earlyStopping?.monitor).toBe('loss')
  })

  it('leaves “left as it is” out of the data steps', () => {
    const plan = compile(training(classifier, { scale: { mode: 'none' } }), 'trainer')
    expect(plan.ok && plan.value.data.steps).toEqual([])
  })
})
