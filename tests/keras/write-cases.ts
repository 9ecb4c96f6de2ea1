import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeKeras } from '../../src/formats/keras/write-keras.ts'
import { dataLayers } from '../../src/formats/networks/data-layers.ts'
import type { PortableNetwork } from '../../src/formats/networks/portable-network.ts'
import { wholeNetwork } from '../../src/formats/networks/whole-network.ts'
import { writeOnnx } from '../../src/formats/onnx/write-onnx.ts'
import type { Numbers } from '../../src/graph/base/numbers.ts'
import { differsBetweenKerasBackends } from '../../src/graph/values/loss-kind.ts'
import { RANDOM_SEEDS } from '../../testing/random-networks.ts'
import { randomCase } from './random-case.ts'
import { scheduleCases } from './schedule-case.ts'
import { closeEngine, shippedCase, shippedNetworks } from './shipped-case.ts'

/** What the engine said of a network, for Keras to say the same. */
export interface KerasCase {
  readonly name: string
  readonly kind: 'shipped' | 'random'
  readonly network: PortableNetwork
  /** Raw examples with the network's own answers, in the unit that was asked in. */
  readonly examples: Numbers
  readonly answers: Numbers
  /** Raw examples and what was asked for, of {@link STEPS} batches one after another, with the loss of each. */
  readonly training: {
    readonly batch: number
    readonly examples: Numbers
    /** As the network is to give it: class, or number in the scale that is trained in. */
    readonly targets: Numbers
    readonly losses: readonly number[]
  }
}

/**
 * Writes what is compared with Keras into a folder for each network, and beside it for each schedule:
 * `node write-cases.js FOLDER SCHEDULES [NAME …]`.
 */
const [folder = '', schedules = '', ...wanted] = process.argv.slice(2)
for (const shipped of shippedNetworks()) if (isWanted(shipped.name)) await write(await shippedCase(shipped))
for (const seed of RANDOM_SEEDS) if (isWanted(`random-${seed}`)) await write(await randomCase(seed))
closeEngine()
for (const { network, ...described } of wanted.length > 0 ? [] : scheduleCases()) {
  const to = join(schedules, described.name.replaceAll(' ', '-'))
  await mkdir(to, { recursive: true })
  await writeFile(join(to, 'rates.json'), JSON.stringify(described))
  await writeFile(join(to, 'model.keras'), await joined(writeKeras(network)))
}

function isWanted(name: string): boolean {
  return wanted.length === 0 || wanted.some((part) => name.startsWith(part))
}

async function write({ name, kind, network, examples, answers, training }: KerasCase): Promise<void> {
  const to = join(folder, name.replaceAll(' ', '-'))
  await mkdir(to, { recursive: true })
  const { model, weights } = wholeNetwork(network)
  const { layers } = model.config
  const activation = network.model.config.layers.at(-1)?.config.activation
  const described = {
    name,
    kind,
    shape: network.inputShape,
    outputs: network.plan.outputs,
    target: network.plan.target,
    loss: network.plan.loss,
    optimizer: network.plan.optimizer.kind,
    differs: differsBetweenKerasBackends(network.plan.loss, String(activation)),
    parameters: Object.values(weights)
      .flat()
      .reduce((sum, { values }) => sum + values.length, 0),
    prepared: layers[dataLayers(network.before, network.inputShape).length]?.name,
    last: layers.at(network.targetScale ? -2 : -1)?.name,
    batch: training.batch,
    losses: training.losses,
  }
  await writeFile(join(to, 'case.json'), JSON.stringify(described))
  const files = { examples, answers, x: training.examples, y: training.targets }
  for (const [file, values] of Object.entries(files))
    await writeFile(join(to, `${file}.bin`), new Uint8Array(Float32Array.from(values).buffer))
  await writeFile(join(to, 'model.keras'), await joined(writeKeras(network)))
  await writeFile(join(to, 'model.onnx'), Buffer.concat(writeOnnx(network)))
}

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}
