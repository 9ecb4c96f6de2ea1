import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire'
import {
  IR_VERSION,
  type OnnxAttribute,
  type OnnxConstant,
  type OnnxModel,
  type OnnxNode,
  type OnnxValue,
  OPSET,
} from './onnx-model.ts'

// Numbers of fields and of types are those of onnx.proto.
const FLOAT = 1
const INT64 = 7
const ATTRIBUTE_TYPES = { float: 1, int: 2, text: 3, ints: 7 } as const

type Piece = Uint8Array<ArrayBuffer>

/** A model as the bytes of an `.onnx` file, in pieces: the weights are the model's own, and not copied. */
export function encodeOnnx(model: OnnxModel): readonly Piece[] {
  const head = new BinaryWriter()
  head.tag(1, WireType.Varint).int64(IR_VERSION)
  writeText(head, 2, 'Faltwerk')
  const end = new BinaryWriter()
  inside(end, 8, () => end.tag(2, WireType.Varint).int64(OPSET))
  for (const [key, value] of Object.entries(model.metadata))
    inside(end, 14, () => {
      writeText(end, 1, key)
      writeText(end, 2, value)
    })
  return [head.finish(), ...message(7, graphOf(model)), end.finish()]
}

function graphOf(model: OnnxModel): readonly Piece[] {
  const head = new BinaryWriter()
  for (const node of model.nodes) inside(head, 1, () => writeNode(head, node))
  writeText(head, 2, model.name)
  const end = new BinaryWriter()
  writeText(end, 10, model.description)
  inside(end, 11, () => writeValue(end, model.input))
  inside(end, 12, () => writeValue(end, model.output))
  return [
    head.finish(),
    ...model.constants.flatMap((constant) => message(5, piecesOf(constant))),
    end.finish(),
  ]
}

function piecesOf({ name, shape, values }: OnnxConstant): readonly Piece[] {
  const head = new BinaryWriter()
  for (const extent of shape) head.tag(1, WireType.Varint).int64(extent)
  head.tag(2, WireType.Varint).int32(values instanceof Float32Array ? FLOAT : INT64)
  writeText(head, 8, name)
  // Little-endian, as every machine is that runs a browser.
  const bytes = new Uint8Array(values.buffer as ArrayBuffer, values.byteOffset, values.byteLength)
  return [head.finish(), ...message(9, [bytes])]
}

/** What is already written, as a message of its own or as bytes. */
function message(field: number, pieces: readonly Piece[]): readonly Piece[] {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  return [new BinaryWriter().tag(field, WireType.LengthDelimited).uint32(length).finish(), ...pieces]
}

/** A message within a message. */
function inside(file: BinaryWriter, field: number, write: () => void): void {
  file.tag(field, WireType.LengthDelimited).fork()
  write()
  file.join()
}

function writeText(file: BinaryWriter, field: number, text: string): void {
  file.tag(field, WireType.LengthDelimited).string(text)
}

function writeNode(file: BinaryWriter, node: OnnxNode): void {
  for (const input of node.inputs) writeText(file, 1, input)
  for (const output of node.outputs) writeText(file, 2, output)
  writeText(file, 3, node.name)
  writeText(file, 4, node.operator)
  for (const [name, attribute] of Object.entries(node.attributes))
    inside(file, 5, () => writeAttribute(file, name, attribute))
}

function writeAttribute(file: BinaryWriter, name: string, attribute: OnnxAttribute): void {
  writeText(file, 1, name)
  const type = (of: keyof typeof ATTRIBUTE_TYPES) => file.tag(20, WireType.Varint).int32(ATTRIBUTE_TYPES[of])
  if ('float' in attribute) {
    file.tag(2, WireType.Bit32).float(attribute.float)
    type('float')
  } else if ('int' in attribute) {
    file.tag(3, WireType.Varint).int64(attribute.int)
    type('int')
  } else if ('text' in attribute) {
    writeText(file, 4, attribute.text)
    type('text')
  } else {
    for (const value of attribute.ints) file.tag(8, WireType.Varint).int64(value)
    type('ints')
  }
}

function writeValue(file: BinaryWriter, { name, shape, description }: OnnxValue): void {
  writeText(file, 1, name)
  const dimensions = () => {
    inside(file, 1, () => writeText(file, 2, 'batch'))
    for (const extent of shape) inside(file, 1, () => file.tag(1, WireType.Varint).int64(extent))
  }
  const tensor = () => {
    file.tag(1, WireType.Varint).int32(FLOAT)
    inside(file, 2, dimensions)
  }
  inside(file, 2, () => inside(file, 1, tensor))
  writeText(file, 3, description)
}
