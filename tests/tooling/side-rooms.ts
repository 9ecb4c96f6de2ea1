import type { Room } from './rooms.ts'
import { tfjs, tfjsBinaries } from './tfjs-packages.ts'

/** Rooms that import others and that nobody imports. */
export const sideRooms: Readonly<Record<string, Room>> = {
  'src/bench': {
    what: 'what the benchmarks run in pages, workers and processes of their own',
    rooms: [
      'src/graph',
      'nodes',
      'src/languages',
      'src/intake',
      'src/engine',
      'src/storage',
      'src/session',
      'src/runs',
      'src/ui',
    ],
    packages: [
      ...tfjs,
      ...tfjsBinaries,
      '@xyflow/react',
      '@xyflow/react/dist/style.css',
      'react',
      'react-dom/client',
    ],
  },
  'src/sketches': {
    what: 'draws what the start screen shows of the shipped graphs, from their own data',
    rooms: [
      'src/graph',
      'nodes',
      'src/formats',
      'src/intake',
      'src/engine',
      'src/storage',
      'src/session',
      'src/ui',
    ],
    packages: ['d3-array', 'fast-png', 'rxjs'],
    node: true,
  },
  'src/web-page': {
    what: 'what runs inside the page that a network leaves as',
    rooms: [
      'src/graph',
      'src/formats/pictures',
      'src/formats/web-page',
      'src/ui/base',
      'src/ui/pictures',
      'src/ui/drawing',
      'src/ui/views/image/camera/camera-stream.ts',
    ],
    packages: ['@tensorflow/tfjs', 'lucide-react', 'react', 'react-dom/client'],
  },
  'src/clip': {
    what: 'films the clip that ships, in a page of its own, and takes its frames',
    rooms: ['src/graph', 'src/contents', 'src/formats', 'src/engine'],
    packages: ['mediabunny'],
  },
}
