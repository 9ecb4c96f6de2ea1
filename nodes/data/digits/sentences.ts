import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'fewer-digits': {
    en: 'For training: 20,000 are wanted, but of the chosen digits only 11,482 are left for this.',
    de: 'Zum Trainieren: 20.000 sind gewünscht, aber von den gewählten Ziffern sind dafür nur 11.482 übrig.',
  },
  'one-class': {
    en: 'With a single class there is nothing to tell apart. Choose at least two digits.',
    de: 'Bei einer einzigen Klasse gibt es nichts zu unterscheiden. Wähle mindestens zwei Ziffern.',
  },
}
