import type { Sentence } from './sentence.ts'

export const sentences: readonly Sentence[] = [
  [
    'fashion',
    'fewer-pictures',
    'For training: 4,000 are wanted, but of the chosen classes only 1,087 are left for this.',
    'Zum Trainieren: 4.000 sind gewünscht, aber von den gewählten Klassen sind dafür nur 1.087 übrig.',
  ],
  [
    'fashion',
    'one-class',
    'With a single class there is nothing to tell apart. Choose at least two.',
    'Bei einer einzigen Klasse gibt es nichts zu unterscheiden. Wähle mindestens zwei.',
  ],
  [
    'screws',
    'fewer-pictures',
    'For training: 8,000 are wanted, but of the chosen classes only 4,200 are left for this.',
    'Zum Trainieren: 8.000 sind gewünscht, aber von den gewählten Klassen sind dafür nur 4.200 übrig.',
  ],
  [
    'screws',
    'one-class',
    'With a single class there is nothing to tell apart. Choose at least two.',
    'Bei einer einzigen Klasse gibt es nichts zu unterscheiden. Wähle mindestens zwei.',
  ],
  [
    'street-signs',
    'fewer-pictures',
    'For training: 2,000 are wanted, but of the chosen classes only 1,200 are left for this.',
    'Zum Trainieren: 2.000 sind gewünscht, aber von den gewählten Klassen sind dafür nur 1.200 übrig.',
  ],
  [
    'street-signs',
    'one-class',
    'With a single class there is nothing to tell apart. Choose at least two.',
    'Bei einer einzigen Klasse gibt es nichts zu unterscheiden. Wähle mindestens zwei.',
  ],
]
