import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'learning-rate-high': {
    en: 'A learning rate of 0.5 is very high for Adam; the loss will probably jump or become infinite. Usual is 0.001.',
    de: 'Eine Lernrate von 0,5 ist für Adam sehr hoch; der Verlust wird wahrscheinlich springen oder unendlich werden. Üblich ist 0,001.',
  },
  'learning-rate-low': {
    en: 'A learning rate of 0.00001 is very low for SGD; the network will hardly learn anything. Usual is 0.01.',
    de: 'Eine Lernrate von 0,00001 ist für SGD sehr niedrig; das Netz wird kaum etwas lernen. Üblich ist 0,01.',
  },
  'two-schedules': {
    en: 'A schedule is wired to this optimizer, and another one is set here. The wired one counts.',
    de: 'An diesem Optimierer hängt ein Lernratenplan, und hier ist ein anderer eingestellt. Es gilt der verdrahtete.',
  },
  'weight-decay-high': {
    en: 'A weight decay of 0.5 at a learning rate of 1 takes 50 percent of every weight away with each batch: nothing that is learnt will last.',
    de: 'Ein Gewichtsabbau von 0,5 bei einer Lernrate von 1 nimmt jedem Gewicht mit jedem Stapel 50 Prozent: Nichts Gelerntes wird bleiben.',
  },
}
