import type { NetworkFormat } from '../network-format.ts'

/** A model that ONNX Runtime and whatever else reads ONNX computes. */
export const onnx: NetworkFormat = {
  extension: 'onnx',
  mediaType: 'application/octet-stream',
  async write({ network }) {
    const { writeOnnx } = await import('../../../formats/onnx/write-onnx.ts')
    return oneByOne(writeOnnx(network))
  },
  async answers(file, examples) {
    const { askOnnx } = await import('../../../formats/onnx/ask-onnx.ts')
    return askOnnx(file, examples)
  },
}

async function* oneByOne<T>(pieces: readonly T[]): AsyncGenerator<T> {
  yield* pieces
}
