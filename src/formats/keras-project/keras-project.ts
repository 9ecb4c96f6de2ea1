import type { Language } from '../../graph/base/text.ts'
import type { PortableNetwork } from '../networks/portable-network.ts'
import { type FileToZip, writeZip } from '../zip/write-zip.ts'
import { fillTemplate } from './fill-template.ts'
import { everyOptimizer } from './optimizer-code.ts'
import { PROJECT_WORDS } from './project-words.ts'
import augmentTemplate from './python/augment.py?raw'
import clusterTemplate from './python/cluster.py?raw'
import runsTemplate from './python/runs.py?raw'
import sweepTemplate from './python/sweep.py?raw'
import { literal } from './python-text.ts'
import { readme } from './readme.ts'
import { augmentationsOf, trainScript } from './train-script.ts'

/** What a project is made of besides the network's plan. */
export interface KerasProjectParts {
  readonly network: PortableNetwork
  readonly language: Language
  /** The `.keras` file. */
  readonly model: AsyncIterable<Uint8Array>
  /** The examples before the steps that change numbers, as an `.npz`. */
  readonly arrays: Blob
  /** The graph file. */
  readonly graph: string
}

/** Where the trained network lies in a project. */
export const MODEL_PATH = 'model.keras'

/** What was tried, and is what `requirements.txt` asks for; TensorFlow may be left out for PyTorch or JAX. */
const REQUIREMENTS = `keras==3.15.1
numpy>=2,<3

tensorflow==2.21.0
# torch==2.15.0
# jax==0.10.2

# sweep.py
ray[tune]==2.60.0
`

/** The whole experiment as a zip: the network, a program that trains it in Keras, and its data. */
export function kerasProject(parts: KerasProjectParts): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const texts = Object.entries(projectTexts(parts))
  const encoder = new TextEncoder()
  const files = async function* (): AsyncGenerator<FileToZip> {
    for (const [path, text] of texts) yield { path, pieces: [encoder.encode(text)], packing: 'small' }
    yield { path: MODEL_PATH, pieces: parts.model, packing: 'stored' }
    // An .npz is a zip, and packed already.
    yield { path: 'data/data.npz', pieces: piecesOf(parts.arrays), packing: 'stored' }
  }
  return writeZip(files())
}

/** A file piece by piece; it may lie on the disk. */
async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < file.size; from += PIECE)
    yield new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer())
}

const PIECE = 1 << 20

/** The files of a project that are text, by where they lie. */
export function projectTexts({
  network,
  language,
  graph,
}: Pick<KerasProjectParts, 'network' | 'language' | 'graph'>): Readonly<Record<string, string>> {
  const words = PROJECT_WORDS[language]
  const optimizers = everyOptimizer()
  return {
    'README.md': readme(network, language),
    'requirements.txt': REQUIREMENTS,
    'train.py': trainScript(network, language),
    ...(augmentationsOf(network.plan).length > 0 && {
      'augment.py': fillTemplate(augmentTemplate, language),
    }),
    'cluster.py': fillTemplate(clusterTemplate, language),
    'sweep.py': fillTemplate(sweepTemplate, language, {
      optimizers: optimizers.lines,
      epochs: [
        `# ${words.epochs}`,
        `parser.add_argument("--epochs", type=int, default=${network.plan.training.epochs})`,
      ],
    }),
    'runs.py': fillTemplate(runsTemplate, language, {
      labels: [
        'labels = {',
        ...Object.entries(words.trials).map(([key, label]) => `    ${literal(key)}: ${literal(label)},`),
        '}',
      ],
    }),
    'plan.json': `${JSON.stringify({ plan: network.plan, optimizers: optimizers.configs }, undefined, 2)}\n`,
    'graph.json': graph,
  }
}
