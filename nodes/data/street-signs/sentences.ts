import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'fewer-pictures': {
    en: 'For training: 2,000 are wanted, but of the chosen classes only 1,200 are left for this.',
    de: 'Zum Trainieren: 2.000 sind gewünscht, aber von den gewählten Klassen sind dafür nur 1.200 übrig.',
  },
  'one-class': {
    en: 'With a single class there is nothing to tell apart. Choose at least two.',
    de: 'Bei einer einzigen Klasse gibt es nichts zu unterscheiden. Wähle mindestens zwei.',
  },
}
