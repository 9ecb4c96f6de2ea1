import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { hashText } from '../../src/graph/base/hash.ts'
import { smallPng } from '../session/small-png.ts'
import { Dice } from './dice.ts'
import { EVERYTHING, mutatedGraph } from './graph-texts.ts'
import { judgeCarried, mutatedPacked } from './judge-carried.ts'
import { judgeDrop } from './judge-drop.ts'
import { judgeGraph, type Step } from './judge-graph.ts'
import { judgeNetworks, type NetworkBase } from './judge-networks.ts'
import { judgeOperations } from './judge-operations.ts'
import { judgePictures, type PictureBases } from './judge-pictures.ts'
import { judgeRecords } from './judge-records.ts'

export const FUZZ_KINDS = ['graphs', 'pictures', 'operations', 'records', 'carried', 'networks'] as const
export type FuzzKind = (typeof FUZZ_KINDS)[number]

/** One try: everything follows from these three. */
export interface FuzzCase {
  readonly kind: FuzzKind
  readonly seed: number
  readonly index: number
}

/** What the tries begin with, read once. */
export interface FuzzBases extends PictureBases {
  readonly graphs: readonly string[]
  readonly networks: readonly NetworkBase[]
}

/** `root`: the repository. */
export async function readBases(root: string): Promise<FuzzBases> {
  const texts = (folder: string) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => readFileSync(join(root, folder, name), 'utf8'))
  const pictures = join(root, 'public/data/pictures')
  return {
    graphs: [...texts('graphs'), ...texts('tests/fixtures/graphs/v1'), EVERYTHING],
    jpegs: readdirSync(pictures)
      .filter((name) => name.endsWith('.jpg'))
      .sort()
      .map((name) => Uint8Array.from(readFileSync(join(pictures, name)))),
    networks: networksIn(join(root, 'tests/fixtures/foreign-networks')),
    pngs: [await smallPng([1, 2, 3]), await smallPng([1, 2, 3, 4])],
  }
}

/** Files of Keras as they are, and as TensorFlow.js and others have the model in them: as JSON, alone and in a zip. */
function networksIn(folder: string): readonly NetworkBase[] {
  const files = readdirSync(folder)
    .filter((name) => /\.(keras|h5)$/.test(name))
    .sort()
    .map((name) => ({ name, bytes: Uint8Array.from(readFileSync(join(folder, name))) }))
  const models = files
    .filter(({ name }) => name.endsWith('.keras'))
    .map(({ bytes }) => unzipSync(bytes)['config.json'])
  const written = models.map((bytes) => ({ name: 'model.json', bytes: Uint8Array.from(bytes ?? []) }))
  const zipped = written.map(({ bytes }) => {
    const modelTopology = JSON.parse(new TextDecoder().decode(bytes)) as object
    const weights = [{ name: 'dense/kernel', shape: [2, 2], dtype: 'float32' }]
    const json = { format: 'layers-model', modelTopology, weightsManifest: [{ paths: ['w.bin'], weights }] }
    const parts = { 'model.json': strToU8(JSON.stringify(json)), 'w.bin': new Uint8Array(16) }
    return { name: 'network.zip', bytes: Uint8Array.from(zipSync(parts)) }
  })
  return [...files, ...written, ...zipped]
}

/** The dice of a case: `npm run fuzz` names the three numbers of each finding. */
export function diceOf({ kind, seed, index }: FuzzCase): Dice {
  return new Dice(Number.parseInt(hashText(`${kind}/${seed}/${index}`).slice(0, 8), 16))
}

/** The file of a case, for the kinds that begin with one. */
export function textOf(bases: FuzzBases, of: FuzzCase): string | undefined {
  if (of.kind === 'pictures' || of.kind === 'records' || of.kind === 'networks') return undefined
  const dice = diceOf(of)
  if (of.kind === 'carried') return mutatedPacked(bases.graphs, dice)
  // Half of the operations begin with a sound graph.
  return of.kind === 'operations' && dice.chance(0.5)
    ? dice.of(bases.graphs)
    : mutatedGraph(bases.graphs, dice)
}

/** Everything that is wrong with one case. Throws where the program throws. */
export async function judgeCase(bases: FuzzBases, of: FuzzCase, step: Step): Promise<readonly string[]> {
  if (of.kind === 'pictures') return judgePictures(bases, diceOf(of))
  if (of.kind === 'records') return judgeRecords(diceOf(of), step)
  if (of.kind === 'networks') return judgeNetworks(bases.networks, diceOf(of), step)
  const text = textOf(bases, of) ?? ''
  const [png] = bases.pngs
  if (of.kind === 'carried' && png) return judgeCarried(text, png, diceOf({ ...of, seed: of.seed + 1 }), step)
  if (of.kind === 'operations') return judgeOperations(text, diceOf({ ...of, seed: of.seed + 1 }), step)
  const { document, findings } = judgeGraph(text, step)
  return [...findings, ...(await judgeDrop(text, document, step))]
}
