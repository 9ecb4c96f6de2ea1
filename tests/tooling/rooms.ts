import { sideRooms } from './side-rooms.ts'
import { tfjs, tfjsBinaries } from './tfjs-packages.ts'
import { uiRoom } from './ui-room.ts'

/** What the files of one room may import. Their own room is always allowed. */
export interface Room {
  /** What lives there, as README and `docs/architecture.md` say it. */
  what: string
  /** Folders, or single files, below the repository. */
  rooms: readonly string[]
  /** npm packages; a slash and a star at the end stand for every package of that scope or prefix. */
  packages: readonly string[]
  /** Whether Node's own modules are allowed. */
  node?: boolean
  /**
   * The folders, or single files, of the room from the bottom up: a file imports from its own layer and from those
   * below it, and every file of the room lies in one of them. A room without layers is in no order inside.
   */
  layers?: readonly string[]
}

/** Passes on what the page takes of tfjs. Everybody else names the whole, which is the same in the page and in Node. */
export const pageTfjs = 'src/engine/page-tfjs.ts'
export const partsOfTfjs = ['@tensorflow/tfjs-core', '@tensorflow/tfjs-layers']

/** The table of the architecture: an import goes to the right or down, never back. */
export const rooms: Readonly<Record<string, Room>> = {
  'src/graph': {
    what: 'the language: documents, edits with their inverses, checking, plans, the file format',
    rooms: [],
    packages: ['valibot', 'intl-messageformat', '@formatjs/icu-messageformat-parser'],
    layers: [
      'base',
      'document',
      'values',
      'plan',
      'node',
      'file',
      'check',
      'guide',
      'compile',
      'variants',
      'compare',
      'experiment',
      'words',
    ],
  },
  nodes: {
    what: 'the vocabulary: a folder for each node type',
    rooms: ['src/graph'],
    packages: [],
    layers: ['data', 'layers', 'results', 'training', 'experiments', 'registry.ts'],
  },
  // Pure, for the screen and the command line alike.
  'src/scores': {
    what: 'what tells how good a network is: figures of classes and numbers, curves, formulas',
    rooms: ['src/graph'],
    packages: ['d3-array', 'jstat'],
  },
  // Pure, and the same in page, worker and Node: bytes in, values out.
  'src/formats': {
    what: 'files of other programs: a folder for each kind, read and written',
    rooms: ['src/graph'],
    packages: [
      '@bufbuild/protobuf/*',
      '@cwasm/*',
      '@jsquash/*',
      'fflate',
      'h5wasm',
      'hucre/*',
      'mediabunny',
      'onnxruntime-web/*',
      'papaparse',
    ],
    layers: [
      'words',
      'zip',
      // Text packed for links and pictures.
      'link',
      'project',
      'pictures',
      'arrays',
      'tables',
      'video',
      // Types, and the whole network out of its parts; then what writes and reads it.
      'networks',
      'hdf5',
      'keras',
      'tfjs',
      'onnx',
      'web-page',
      'keras-project',
    ],
  },
  'src/contents': {
    what: 'what people brought, kept once by what is in it',
    rooms: ['src/graph', 'src/storage/database'],
    packages: ['idb', '@noble/hashes/*'],
    // For folders; a rule of its own keeps these modules out of the page.
    node: true,
  },
  'src/intake': {
    what: 'takes in what people bring, in workers beside the page',
    rooms: ['src/graph', 'src/contents', 'src/formats', 'src/import'],
    packages: ['rxjs'],
  },
  // Pure: what the readers of files hand over goes in, a document comes out.
  'src/import': {
    what: 'networks made elsewhere, as graphs',
    rooms: ['src/graph'],
    packages: [],
  },
  'src/engine': {
    what: 'the machine: data, plan → tfjs model, training, back ends, kernels of our own',
    rooms: ['src/graph', 'src/contents', 'src/formats'],
    packages: [...tfjs, ...tfjsBinaries, ...partsOfTfjs, 'valibot'],
    layers: [
      'page-tfjs.ts',
      'backend-report.ts',
      'trace-schemas.ts',
      'protocol-schemas.ts',
      'protocol.ts',
      'words',
      'random',
      'ops/runtime',
      'ops/elementwise',
      'ops/sums',
      'ops/matrix',
      'ops/dilation',
      'ops/convolution',
      'ops/depthwise',
      'ops/pooling',
      'ops/fused-layers',
      'ops/normalisation',
      'ops/cross-entropy',
      'ops/dropout',
      'ops/updates',
      'ops',
      'data',
      'model',
      'losses',
      'optimizers',
      'training',
      'previews',
      'backends',
      'node',
      'browser',
    ],
    // The Node host; a rule of its own keeps these modules out of the page.
    node: true,
  },
  'src/export': {
    what: 'files to take along: a folder for each format, bytes out',
    rooms: ['src/graph', 'src/contents', 'src/formats', 'src/scores'],
    packages: [],
  },
  'src/storage': {
    what: 'the memory: projects, runs and weights in IndexedDB',
    rooms: ['src/graph'],
    packages: ['idb', 'valibot'],
  },
  // Pure, for the session and the command line alike.
  'src/runs': {
    what: 'what is known of a run, as plain data: its state after each event, its curve, as it is kept',
    rooms: [
      'src/graph',
      'src/engine/protocol.ts',
      'src/engine/backend-report.ts',
      'src/storage/stored-records.ts',
    ],
    packages: ['valibot'],
  },
  'src/session': {
    what: 'the heart: one open project as RxJS streams',
    // Of the engine only what crosses the border to a worker.
    rooms: [
      'src/graph',
      'src/export',
      'src/storage',
      'src/runs',
      'src/contents',
      'src/formats',
      'src/import',
      'src/intake/types.ts',
      'src/engine/protocol.ts',
      'src/engine/backend-report.ts',
    ],
    layers: [
      'words',
      'saved-state.ts',
      'question.ts',
      'command.ts',
      'own-data.ts',
      'network-out.ts',
      'place.ts',
      'shipped-graph.ts',
      'notice.ts',
      'signal.ts',
      'run-view.ts',
      'run-groups.ts',
      'rate-tests.ts',
      'kept-runs.ts',
      'types.ts',
      'base',
      'files',
      'project/plans.ts',
      'project/document',
      'project/requests',
      'project/runs',
      'project/kept',
      'project/groups',
      'project/rate-tests',
      'project/experiments',
      'project/previews',
      'project/networks-out.ts',
      'project/load-project.ts',
      'project/project-training.ts',
      'project/project-tools.ts',
      'project/open-project.ts',
      'workspace',
    ],
    packages: ['rxjs', 'valibot'],
  },
  'src/ui': uiRoom,
  ...sideRooms,
  'src/languages': {
    what: 'the words of every room, two chunks for each language',
    rooms: [
      'nodes',
      'src/graph',
      'src/export',
      'src/contents/words',
      'src/formats/words',
      'src/import/words',
      'src/intake/words',
      'src/engine/words',
      'src/storage/words',
      'src/session/words',
      'src/ui/messages',
    ],
    packages: [],
  },
  'src/cli': {
    what: 'the headless command',
    rooms: [
      'src/languages',
      'src/graph',
      'nodes',
      'src/export',
      'src/runs',
      'src/scores',
      'src/contents',
      'src/formats',
      'src/import',
      'src/intake',
      'src/engine',
      // Draws without a browser, too.
      'src/ui/graph-picture/draw-graph.ts',
    ],
    packages: [],
    node: true,
  },
}

/** Puts the rooms together, so it may import all of them. */
export const compositionRoot = 'src/ui/main.tsx'
/** The part of it that is loaded late. */
export const lateRoot = 'src/ui/runtime.ts'
