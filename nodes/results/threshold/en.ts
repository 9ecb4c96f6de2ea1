import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { partWords } from '../en.ts'
import type { threshold } from './threshold.ts'

export const words: NodeWords<typeof threshold> = {
  title: 'Threshold',
  summary: 'Moves the line between no and yes and shows what that costs: misses against false alarms.',
  help: paragraphs(
    'A network with one sigmoid unit puts out one number between 0 and 1: how probable the second class is. To get an answer one cuts: above the threshold it says yes, below no. One half is usual, but nobody has to take it.',
    'A low threshold finds nearly everything and cries wolf often; a high one is rarely wrong when it says yes, but misses much. Which is better depends on what a mistake costs: a smoke detector should rather ring once too often, a judge should rather acquit.',
    'Recall is the share of the real yes examples that are found. Precision is the share of the yes answers that are right. F1 is one number for both; it is only high when neither is low.',
    'The ROC curve shows all thresholds at once: found ones upwards, false alarms to the right. The area under it (AUC) is the probability that a yes example gets a higher number than a no example: 1 is perfect, 0.5 is guessing. With rare classes the precision–recall curve says more. The dot is your threshold.',
    'Try this: pull the threshold until nothing is missed any more. How many false alarms does that cost? Nothing is trained anew for it.',
  ),
  keywords: [
    'ROC',
    'AUC',
    'precision',
    'recall',
    'F1',
    'false alarms',
    'cut-off',
    'decision boundary',
    'sensitivity',
    'binary',
  ],
  inputs: { model: 'Trained model', data: 'Other data' },
  outputs: {},
  params: {
    threshold: {
      label: 'Threshold',
      hint: 'Above this probability the answer is the second class. Lower finds more, higher is right more often.',
    },
    part: partWords,
  },
  messages: {
    'threshold-needs-two-classes':
      'A threshold decides between exactly two classes, but this network tells {classes, plural, =0 {no classes} other {# classes}} apart. Choose two classes, or one class against the rest.',
    'threshold-needs-sigmoid':
      'A threshold needs a network that puts out one probability; this one puts out {units, plural, one {# number} other {# numbers}}. End it with a Dense layer of one unit and sigmoid.',
  },
}
