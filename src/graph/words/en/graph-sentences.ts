import { compareSentences } from './compare-sentences.ts'
import { dataSentences } from './data-sentences.ts'
import { experimentSentences } from './experiment-sentences.ts'
import { fileSentences } from './file-sentences.ts'
import { layerSentences } from './layer-sentences.ts'
import { resultSentences } from './result-sentences.ts'
import { sweepSentences } from './sweep-sentences.ts'
import { tableSentences } from './table-sentences.ts'
import { trainingSentences } from './training-sentences.ts'
/** Sentences for the problems and facts of graphs, by code. */
export const graphSentences = {
  ...layerSentences,
  ...dataSentences,
  ...trainingSentences,
  ...compareSentences,
  ...experimentSentences,
  ...sweepSentences,
  ...tableSentences,
  ...resultSentences,
  ...fileSentences,
  cycle: 'These wires run in a circle: this node would need its own result. Remove one wire of the circle.',
  'missing-input':
    '“{port}” has no wire yet. Wire {type, select, data {data} network {a network} optimizer {an optimizer} loss {a loss} model {a trainer’s model} metrics {a trainer’s metrics} image {a picture} other {something}} to it.',
  'wire-type-mismatch':
    'A wire brings {from, select, data {data} network {a network} optimizer {an optimizer} loss {a loss} model {a model} metrics {metrics} image {a picture} other {something else}}, but this input needs {to, select, data {data} network {a network} optimizer {an optimizer} loss {a loss} model {a model} metrics {metrics} image {a picture} other {something else}}.',
  'input-taken-twice': 'Two wires arrive at an input that takes one. Remove one of them.',
  'no-such-port': 'A wire ends at “{port}”, a connection this node does not have. Remove the wire.',
  'wire-without-node': 'A wire leads to “{id}”, a node that is not in this graph. Remove the wire.',
  'unknown-node-type':
    'This version of Faltwerk does not know the node type “{type}”. The node is kept as it is; the rest of the graph works.',
  'node-too-new':
    'This node was made by a newer version of Faltwerk ({version}; known here: {known}). It is kept as it is; update the page to use it.',
  'param-too-large': '{param}: {value} is too large; at most {max}.',
  'param-too-small': '{param}: {value} is too small; at least {min}.',
  'param-not-whole': '{param}: {value} is not a whole number.',
  'param-not-a-number': '{param}: “{value}” is not a number.',
  'param-empty':
    '{param}: there is nothing here yet. {wanted, select, number {Enter a number} other {Choose something}}.',
  'param-number-as-text': '{param}: {value} is written as a text here, not as a number.',
  'param-not-a-toggle': '{param}: “{value}” is neither on nor off.',
  'param-not-an-option': '{param}: “{value}” is none of: {options}.',
  'param-not-a-size': '{param}: “{value}” is not a height and a width.',
  'param-not-rows': '{param}: “{value}” is no list of at most {most} rows of numbers.',
  'param-not-classes':
    '{param}: “{value}” is no ascending list of classes from 0 to {last}. Choose at least one class.',
  'param-not-a-picture':
    '{param}: this is no JPEG picture of at most {side}×{side} pixels. Choose a picture again.',
  'param-not-axes': '{param}: “{value}” is no list of parameters with the values that each is given.',
  'param-not-kept': '{param}: “{value}” is not what a file held.',
  'param-not-pictures': '{param}: this is no collection of pictures. Choose the pictures again.',
  'param-not-a-grid': '{param}: “{value}” is no table of numbers.',
  'param-rows-uneven':
    '{param}: row {row} has {length, plural, one {# number} other {# numbers}}, the first row has {first}. All rows must be equally long.',
  'param-row-count':
    '{param}: {value, plural, one {# row does} other {# rows do}} not fit; from {min} to {max} are possible.',
  'param-column-count':
    '{param}: {value, plural, one {# number in a row does} other {# numbers in a row do}} not fit; from {min} to {max} are possible.',
  'output-not-flat':
    'The network ends in {shape}; training needs a flat row of numbers. Put a Flatten and a Dense layer at the end.',
  'output-size':
    'The network puts out {units, plural, one {# number} other {# numbers}}, but the data asks for {wanted}. Set the units of the last layer to {wanted}.',
  'output-size-open':
    'The network puts out {units, plural, one {# number} other {# numbers}}, but the data asks for {wanted}. Put a Dense layer with {wanted, plural, one {# unit} other {# units}} at the end.',
  'output-without-activation':
    'What the network puts out is no probability. For {classes} classes put an activation at the end: {wanted}.',
  'output-no-probabilities':
    'The last layer has the activation {activation}, so its output is no probability. For {classes} classes choose {wanted}.',
  'one-unit-for-many':
    'A single sigmoid unit says yes or no: that is enough for two classes, but the data has {wanted}. Set the units of the last layer to {wanted} and choose softmax, or put One against the rest behind the data.',
  'sigmoid-for-many':
    'The {classes} sigmoid outputs are each between 0 and 1, but together not 1, so they are no probabilities of {classes} classes. Choose softmax for the last layer. (If you mean it, choose the loss yourself with a Loss node.)',
  'loss-needs-classes':
    'Cross-entropy compares classes, but this data asks for numbers. Choose the mean squared error.',
  'loss-needs-one-unit':
    'Binary cross-entropy needs one unit and two classes; here are {units, plural, one {# unit} other {# units}} and {classes} classes. Choose categorical cross-entropy.',
  'loss-needs-unit-per-class':
    'Categorical cross-entropy needs one unit for each of the {classes} classes. Choose binary cross-entropy or more units.',
  'loss-chosen': 'You chose this loss.',
  'loss-for-numbers':
    'Mean squared error, because the data asks for {count, plural, one {a number} other {# numbers}} and not for classes.',
  'loss-for-two-classes': 'Binary cross-entropy, because one sigmoid unit decides between two classes.',
  'loss-for-classes': 'Categorical cross-entropy, because {count} units stand for {count} classes.',
  'network-two-sources':
    'These branches begin at different data. A network needs one beginning: wire both to the same data.',
  'network-too-large':
    'This network has {weights, number} weights; training it would need about {megabytes, number} MB of memory. Use fewer filters or units, or more pooling.',
  'batch-too-large':
    'A batch of {batch, number} needs about {megabytes, number} MB for the intermediate results. Use smaller batches, at most about {most, number}.',
  'seed-out-of-range': 'The seed {value} is not a whole number from 0 to 4,294,967,295.',
  'no-such-node': 'There is no node “{id}” in this graph.',
  'no-such-param': 'The node “{node}” has no parameter “{param}”.',
  'no-such-wire': 'There is no wire “{id}” in this graph.',
  'not-a-trainer': '“{id}” is not a trainer.',
  'id-invalid': '“{id}” cannot be used as a name for a part of the graph.',
  'id-taken': '“{id}” is already in this graph.',
} as const
