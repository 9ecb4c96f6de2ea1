import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { conv2d } from './conv2d.ts'

export const examples: NodeExamples<typeof conv2d> = [
  {
    name: '16 filters on a digit',
    params: {},
    inputs: { input: exampleNetwork() },
    outputs: { output: { shape: [26, 26, 16], activation: 'relu' } },
    weights: 160,
  },
  {
    name: 'The shortcut of a residual network',
    params: { filters: 32, kernelSize: [1, 1], stride: [2, 2], activation: 'linear', bias: false },
    inputs: { input: exampleNetwork([16, 16, 16]) },
    outputs: { output: { shape: [8, 8, 32], activation: 'linear' } },
    weights: 512,
  },
  {
    name: 'A dilation set before the stride',
    params: { filters: 4, stride: [2, 2], dilation: [2, 2] },
    inputs: { input: exampleNetwork([9, 9, 1]) },
    outputs: { output: { shape: [4, 4, 4], activation: 'relu' } },
    weights: 40,
  },
  {
    name: 'A border keeps the size',
    params: { filters: 32, kernelSize: [5, 5], padding: 'same', bias: false },
    inputs: { input: exampleNetwork([28, 28, 3]) },
    outputs: { output: { shape: [28, 28, 32] } },
    weights: 2400,
  },
  {
    name: 'Stride 2 leaves an edge out',
    params: { filters: 8, stride: [2, 2] },
    inputs: { input: exampleNetwork([28, 27, 1]) },
    outputs: { output: { shape: [13, 13, 8] } },
    weights: 80,
  },
  {
    name: 'Steps larger than the kernel',
    params: { filters: 4, kernelSize: [2, 2], stride: [3, 3], activation: 'linear' },
    inputs: { input: exampleNetwork() },
    outputs: { output: { shape: [9, 9, 4], activation: 'linear' } },
    problems: ['stride-skips'],
  },
  {
    name: 'Gaps in the filter',
    params: { filters: 8, dilation: [2, 2] },
    inputs: { input: exampleNetwork() },
    outputs: { output: { shape: [24, 24, 8] } },
    weights: 80,
  },
  {
    name: 'Gaps too wide for the picture',
    params: { filters: 8, dilation: [4, 4] },
    inputs: { input: exampleNetwork([8, 8, 1]) },
    problems: ['dilation-too-large'],
  },
  {
    name: 'Kernel larger than the picture',
    params: { kernelSize: [5, 5] },
    inputs: { input: exampleNetwork([3, 3, 8]) },
    problems: ['window-too-large'],
  },
  {
    name: 'After a Flatten',
    params: {},
    inputs: { input: exampleNetwork([784]) },
    problems: ['needs-picture'],
  },
  {
    name: 'Far too many filters',
    params: { filters: 4096, kernelSize: [64, 64], padding: 'same' },
    inputs: { input: exampleNetwork([128, 128, 64]) },
    problems: ['too-many-outputs', 'too-many-weights'],
  },
]
