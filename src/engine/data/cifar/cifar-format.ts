import { failed, ok, type Problem, problem, type Result } from '../../../graph/document/problem.ts'

/*
 * CIFAR-10 as distributed (https://www.cs.toronto.edu/~kriz/cifar.html, "Binary version"): files of 10,000 records, each
 * one byte for the class and 3,072 for the picture: 1,024 red, 1,024 green, 1,024 blue values, row by row.
 */
export const SIDE = 32
export const PIXELS = SIDE * SIDE
export const RECORD = 1 + 3 * PIXELS
export const CLASSES = 10
/** Pictures in a file. */
export const PER_FILE = 10_000

export const TRAINING_FILES = [1, 2, 3, 4, 5].map((number) => `data_batch_${number}.bin`)
export const TEST_FILE = 'test_batch.bin'
export const ALL_FILES: readonly string[] = [...TRAINING_FILES, TEST_FILE]

/** The file of CIFAR-10 that a name stands for, whatever the browser has put before or behind it. */
export function cifarName(path: string): string | undefined {
  const [base] = path.toLowerCase().split(/[/\\]/).slice(-1)
  const name = /(data_batch_[1-5]|test_batch)[^/]*\.bin$/.exec(base ?? '')?.[1]
  return name && `${name}.bin`
}

/** Says what is wrong with a file, or gives it back. */
export function checkCifar(
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  perFile = PER_FILE,
): Result<Uint8Array<ArrayBuffer>> {
  const strange = strangeRecord(bytes)
  if (strange !== undefined || bytes.length > perFile * RECORD || bytes.length === 0)
    return failed(problem('cifar-other-kind', { file }))
  return bytes.length < perFile * RECORD ? failed(cutShort(file, bytes.length, perFile)) : ok(bytes)
}

/** The file ends after so many bytes. */
export function cutShort(file: string, length: number, perFile = PER_FILE): Problem {
  const image = Math.min(perFile, Math.floor(length / RECORD) + 1)
  return problem('cifar-cut-short', { file, expected: perFile, image })
}

/** The first record whose first byte is no class: then these are no records of CIFAR-10. */
function strangeRecord(bytes: Uint8Array): number | undefined {
  for (let at = 0; at < bytes.length; at += RECORD) if ((bytes[at] as number) >= CLASSES) return at / RECORD
  return undefined
}
