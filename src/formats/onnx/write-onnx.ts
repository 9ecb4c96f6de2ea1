import type { PortableNetwork } from '../networks/portable-network.ts'
import { wholeNetwork } from '../networks/whole-network.ts'
import type { WholeNetwork } from '../networks/whole-network-types.ts'
import { encodeOnnx } from './encode-onnx.ts'
import { LayerToWrite } from './layer-to-write.ts'
import * as numbers from './number-layers.ts'
import { MOST_ONNX_BYTES, OnnxFault } from './onnx-fault.ts'
import type { OnnxModel, OnnxNode } from './onnx-model.ts'
import { OnnxPen, type Tensor, tensorOf } from './onnx-pen.ts'
import * as pictures from './picture-layers.ts'

type Write = (layer: LayerToWrite) => Tensor

/** Only while training: nothing to compute. */
const unchanged: Write = ({ input }) => input

const LAYERS: Readonly<Record<string, Write>> = {
  Activation: (layer) => layer.activated(layer.input),
  Add: numbers.add,
  AveragePooling2D: pictures.pooling,
  BatchNormalization: numbers.batchNormalisation,
  Concatenate: numbers.concatenate,
  Conv2D: pictures.convolution,
  Dense: numbers.dense,
  DepthwiseConv2D: pictures.depthwiseConvolution,
  Dropout: unchanged,
  Flatten: numbers.flatten,
  GlobalAveragePooling2D: pictures.globalPooling,
  GlobalMaxPooling2D: pictures.globalPooling,
  LeakyReLU: numbers.leakyRelu,
  MaxPooling2D: pictures.pooling,
  Normalization: numbers.normalization,
  PReLU: numbers.parametricRelu,
  Permute: numbers.permute,
  Rescaling: numbers.rescaling,
  Reshape: numbers.reshape,
  Resizing: pictures.resizing,
  SeparableConv2D: pictures.separableConvolution,
}

/**
 * The network as an `.onnx` file, in pieces: raw examples with their batch in front go in, answers in the asked unit
 * come out.
 */
export function writeOnnx(network: PortableNetwork): readonly Uint8Array<ArrayBuffer>[] {
  const bytes = network.weights.reduce((sum, { values }) => sum + values.byteLength, 0)
  if (bytes > MOST_ONNX_BYTES) throw new OnnxFault('onnx-too-long', { megabytes: Math.round(bytes / 1e6) })
  return encodeOnnx(onnxModelOf(network, wholeNetwork(network)))
}

function onnxModelOf(network: PortableNetwork, { model, weights }: WholeNetwork): OnnxModel {
  const pen = new OnnxPen()
  const names = outerNames(network)
  const input = {
    name: pen.name(names.input),
    shape: network.inputShape,
    description: inputDescription(network),
  }
  const output = pen.name(names.output)
  const known = new Map<string, Tensor>()
  for (const layer of model.config.layers) {
    if (layer.class_name === 'InputLayer') {
      known.set(layer.name, tensorOf('last', input.name, input.shape))
      continue
    }
    const write = LAYERS[layer.class_name]
    if (!write) throw new Error(`no ONNX for a layer of ${layer.class_name}`)
    const sources = (layer.inbound_nodes[0] ?? []).map(([name]) => known.get(name))
    const inputs = sources.filter((tensor) => tensor !== undefined)
    pen.begin(layer.name)
    known.set(layer.name, write(new LayerToWrite(pen, layer, inputs, weights[layer.name])))
  }
  const end = known.get(model.config.output_layers[0]?.[0] ?? '')
  if (!end) throw new Error('a network without an output')
  const last = pen.as('last', end)
  return {
    name: network.title,
    description: network.title,
    nodes: endingIn(pen, last, output),
    constants: pen.constants,
    input,
    output: { name: output, shape: end.shape, description: outputDescription(network) },
    metadata: metadataOf(network),
  }
}

/** The nodes that lead to the output, which comes out of the last one under its own name. */
function endingIn(pen: OnnxPen, last: string, output: string): readonly OnnxNode[] {
  const end = pen.nodes.find(({ outputs }) => outputs.includes(last))
  if (!end) {
    pen.begin('same')
    pen.node('Identity', [last])
    return pen.nodes.map((node) => ({ ...node, outputs: [output] }))
  }
  const needed = new Set([last])
  const leading = pen.nodes.toReversed().filter(({ inputs, outputs }) => {
    if (!outputs.some((name) => needed.has(name))) return false
    for (const name of inputs) needed.add(name)
    return true
  })
  const renamed = (name: string) => (name === last ? output : name)
  return leading
    .reverse()
    .map((node) => ({ ...node, inputs: node.inputs.map(renamed), outputs: node.outputs.map(renamed) }))
}

function outerNames({ plan, answer }: PortableNetwork): { readonly input: string; readonly output: string } {
  const input = plan.data.dataset.kind
  if (answer.kind === 'numbers')
    return { input, output: answer.names.length === 1 ? (answer.names[0] ?? '') : 'numbers' }
  return { input, output: plan.outputs === 1 ? `probability_of_${answer.names[1]}` : 'probabilities' }
}

function inputDescription({ inputShape, inputNames }: PortableNetwork): string {
  if (inputNames) return inputNames.join(', ')
  return inputShape.length === 3 ? 'height, width, channels; numbers as the data set has them' : ''
}

function outputDescription({ answer }: PortableNetwork): string {
  if (answer.kind === 'classes') return answer.names.join(', ')
  return answer.names.map((name, i) => (answer.units[i] ? `${name} [${answer.units[i]}]` : name)).join(', ')
}

/** Lists as JSON, because a name may have any sign in it. */
function metadataOf({
  title,
  answer,
  inputNames,
  epochs,
}: PortableNetwork): Readonly<Record<string, string>> {
  return {
    title,
    ...(inputNames && { inputs: JSON.stringify(inputNames) }),
    ...(answer.kind === 'classes'
      ? { classes: JSON.stringify(answer.names) }
      : {
          numbers: JSON.stringify(answer.names),
          units: JSON.stringify(answer.names.map((_, i) => answer.units[i] ?? null)),
        }),
    epochs: String(epochs),
  }
}
