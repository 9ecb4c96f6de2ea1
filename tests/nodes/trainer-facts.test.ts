import { describe, expect, it } from 'vitest'
import { sentence } from '../../testing/words.ts'
import { classifier, training } from './small-training.ts'

describe('what a trainer says of a network that it can train', () => {
  it('Keras has two answers for sigmoid units of several classes', () => {
    const told = (activation: string) => {
      const graph = training([['flatten'], ['dense', { units: 10, activation }]])
      return graph
        .node('trainer')
        ?.facts.flatMap((fact) =>
          fact.code === 'loss-differs-in-keras' ? [sentence(fact, 'en'), sentence(fact, 'de')] : [],
        )
    }
    expect(told('softmax')).toEqual([])
    expect(told('sigmoid')).toEqual([
      'The sigmoid outputs are divided by their sum before the logarithm, as in Keras on PyTorch and JAX. Keras on TensorFlow takes the softmax of what went into the sigmoid, so training the same network there gives other numbers.',
      'Die Sigmoid-Ausgaben werden vor dem Logarithmus durch ihre Summe geteilt, wie bei Keras auf PyTorch und JAX. Keras auf TensorFlow nimmt Softmax von dem, was in den Sigmoid hineinging; dasselbe Netz dort zu trainieren ergibt also andere Zahlen.',
    ])
  })

  it('early stopping that could only ever end with the last epoch is told', () => {
    const codes = (patience: number) =>
      training(classifier, {
        trainer: { epochs: 5, earlyStopping: true, patience, monitor: 'loss' },
      })
        .node('trainer')
        ?.problems.map(({ code }) => code)
    expect(codes(3)).toEqual([])
    expect(codes(4)).toEqual(['patience-too-long'])
  })
})
