import { OnnxFault } from '../../formats/onnx/onnx-fault.ts'
import { ZipTooLong } from '../../formats/zip/write-zip.ts'
import { isNotLoaded } from '../../graph/base/not-loaded.ts'
import type { Numbers } from '../../graph/base/numbers.ts'
import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import { fileOfBytes } from '../file-of-bytes.ts'
import type { LayersModelQuestion, NetworkFormat, NetworkToExport, RawExamples } from './network-format.ts'
import { compareAnswers, LARGEST_DIFFERENCE } from './same-answers.ts'

/** A network that leaves, examples, and its own answers to them: plain data. */
export interface NetworkToWrite {
  readonly what: Omit<NetworkToExport, 'dataArrays'>
  readonly examples: RawExamples
  /** `count × outputs`, in the unit that was asked in. */
  readonly outputs: Numbers
}

/** What only the engine does for a file. */
export interface EngineForFile {
  /** The examples of the trainer's data, see {@link NetworkToExport}. */
  dataArrays(): Promise<Result<Blob>>
  ask(question: LayersModelQuestion): Promise<Result<Float32Array>>
}

/** A file that was read back and gives the network's own answers. */
export interface WrittenNetwork {
  readonly file: Blob
  /** Between the answers of the file and the network's own, see {@link compareAnswers}. */
  readonly largestDifference: number
}

/**
 * Writes a network as a file, reads the file back and asks it. Rejects for a part of the program that could not be
 * loaded, and for mistakes in it.
 */
export type WriteNetwork = (
  network: NetworkToWrite,
  engine: EngineForFile,
  onStage: (stage: 'writing' | 'checking') => void,
) => Promise<Result<WrittenNetwork>>

/** Writes networks as files of a kind, here and now. */
export function networkWriter(format: NetworkFormat): WriteNetwork {
  return async ({ what, examples, outputs }, engine, onStage) => {
    const toExport: NetworkToExport = { ...what, dataArrays: async () => given(await engine.dataArrays()) }
    try {
      onStage('writing')
      const file = await fileOfBytes(await format.write(toExport), format.mediaType)
      onStage('checking')
      const theirs = await answersOf(format, file, examples, toExport, engine)
      const { plan } = what.network
      const { difference, isSame } = compareAnswers(outputs, theirs, plan.outputs, plan.target)
      if (isSame) return ok({ file, largestDifference: difference })
      const { count } = examples
      return failed(
        problem('network-file-differs', { difference, most: LARGEST_DIFFERENCE, examples: count }),
      )
    } catch (error) {
      if (error instanceof ZipTooLong || error instanceof OnnxFault) return failed(error.problem)
      if (error instanceof NoFile) return error.result
      throw error
    }
  }
}

/** There is a reason in words why no file comes of it. */
class NoFile extends Error {
  constructor(readonly result: Result<never>) {
    super('no file')
  }
}

function given<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new NoFile(result)
}

async function answersOf(
  { answers }: NetworkFormat,
  file: Blob,
  examples: RawExamples,
  what: NetworkToExport,
  engine: EngineForFile,
): Promise<Float32Array> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    return await answers(bytes, examples, async (question) => given(await engine.ask(question)), what)
  } catch (error) {
    if (error instanceof NoFile || error instanceof OnnxFault || isNotLoaded(error)) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new NoFile(failed(problem('network-file-unreadable', { reason })))
  }
}
