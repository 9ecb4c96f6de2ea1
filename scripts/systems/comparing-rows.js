// @ts-check
import { aheadWithSeeds, allOnTest, mayBeChance, ran, sweepFindsBetter } from './judges.js'

const digitsSmall = ['digits.train=400', 'digits.validation=100', 'digits.test=200']
const clothesSmall = ['clothes.train=200', 'clothes.validation=50', 'clothes.test=100']
const signsSmall = ['signs.train=200', 'signs.validation=50', 'signs.test=100']

/** @param {string} trainer */
const quickRepeats = (trainer) => [`${trainer}.epochs=1`, `${trainer}.repeats=2`]

/**
 * Graphs whose runs are there to be compared.
 * @type {import('./rows.js').Row[]}
 */
export const comparingRows = [
  {
    graph: 'pooling-or-stride',
    asked: 'both learn (test ≥ 80 %)',
    judge: allOnTest(0.8),
    quick: [...signsSmall, 'pooling.epochs=1', 'stride.epochs=1'],
    judgeQuick: ran,
  },
  {
    graph: 'global-pooling',
    asked: 'both learn (test ≥ 80 %)',
    judge: allOnTest(0.8),
    quick: [...signsSmall, 'flat.epochs=1', 'mean.epochs=1'],
    judgeQuick: ran,
  },
  {
    graph: 'learning-rate-sweep',
    asked: 'test ≥ 75 % with the rate of the graph, and one of 15 settings is better',
    judge: sweepFindsBetter(0.75, 15),
    quick: [...digitsSmall, 'trainer.epochs=1'],
    judgeQuick: ran,
  },
  {
    graph: 'seeds-matter',
    asked: 'ten seeds each, and what the difference is worth',
    judge: mayBeChance(20),
    quick: [...digitsSmall, ...quickRepeats('withAdam'), ...quickRepeats('withRmsprop')],
    judgeQuick: ran,
  },
  {
    graph: 'learning-rate-schedules',
    asked: 'each schedule is ahead of the constant rate, with at least 8 of 10 seeds',
    judge: aheadWithSeeds('withConstant', 8, 10),
    quick: [
      ...clothesSmall,
      ...['withConstant', 'withSteps', 'withCosine', 'withCycle', 'withPlateau'].flatMap(quickRepeats),
    ],
    judgeQuick: ran,
  },
]
