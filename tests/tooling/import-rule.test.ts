import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { textBetween } from '../../scripts/bench/write-between.js'
import { packageRoot } from '../../scripts/package-root.js'
import { breachesIn, circleIn, reachableFrom, unusedAllowances } from './import-breaches.ts'
import { importsIn, importsOf } from './read-imports.ts'
import { drawingsOf, drawLayers, drawRooms, whatIsOld } from './room-drawings.ts'
import { compositionRoot, pageTfjs, partsOfTfjs } from './rooms.ts'
import { programFiles } from './source-files.ts'

const imports = programFiles.flatMap((path) => importsOf(packageRoot, path))

describe('the rooms', () => {
  test('import only what the architecture allows them', () => {
    expect(programFiles.length).toBeGreaterThan(0)
    expect(breachesIn(imports)).toEqual([])
  })

  test('are allowed nothing that they do not use', () => {
    expect(unusedAllowances(imports)).toEqual([])
  })

  test('have no files that import each other in a circle', () => {
    expect(circleIn(imports)).toBeUndefined()
  })

  test('have no file that only passes on the exports of others', () => {
    expect(imports.filter(({ from, everything }) => everything && from !== pageTfjs)).toEqual([])
    expect(programFiles.filter((path) => /(?:^|\/)index\.tsx?$/.test(path))).toEqual([])
  })

  test('take tfjs as a whole, but for the file that says what of it is in the page', () => {
    const parts = imports.filter(({ to }) => partsOfTfjs.includes(to))
    expect(new Set(parts.map(({ from }) => from))).toEqual(new Set([pageTfjs]))
  })

  test("keep Node's own modules out of everything the page loads", () => {
    const loaded = reachableFrom(compositionRoot, imports)
    expect(loaded.length).toBeGreaterThan(0)
    expect(loaded.filter(({ to }) => to.startsWith('node:'))).toEqual([])
  })
})

describe('the drawings of the rooms', () => {
  test.each(drawingsOf(imports))(
    'in $file, $name, show the imports there are; else: npm run rooms -- --write',
    ({ file, name, text }) => {
      const printed = textBetween(readFileSync(join(packageRoot, file), 'utf8'), name)
      expect(whatIsOld(printed, text)).toEqual([])
    },
  )

  const among = {
    'src/graph': { what: 'the language', rooms: [], packages: [], layers: ['document', 'check'] },
    'src/ui': { what: 'the face', rooms: ['src/graph'], packages: [] },
  }
  const times = (count: number, from: string, source: string) =>
    importsIn(from, Array.from({ length: count }, () => source).join('\n'))
  const fromFace = (count: number) =>
    drawRooms(times(count, 'src/ui/a.ts', "import '../graph/check/b.ts'"), among)
  const fromCheck = (count: number) =>
    drawLayers(
      'src/graph',
      among['src/graph'].layers,
      times(count, 'src/graph/check/a.ts', "import '../document/b.ts'"),
    )

  test('say who imports whom how often, above all what lies on top', () => {
    expect(fromFace(120)).toContain('  src_ui == 120 ==> src_graph')
    expect(fromFace(3)).toContain('  src_ui -. 3 .-> src_graph')
    expect(fromCheck(7)).toContain('| `check` | `document` 7 |\n| `document` | nothing |')
  })

  test('stay as they are until an arrow is a quarter or five imports off', () => {
    expect(whatIsOld(fromFace(100), fromFace(120))).toEqual([])
    expect(whatIsOld(fromFace(100), fromFace(140))).toEqual(['src_ui → src_graph: 100 printed, 140 now'])
    expect(whatIsOld(fromCheck(0), fromCheck(5))).toEqual([])
    expect(whatIsOld(fromCheck(0), fromCheck(6))).toEqual(['check → document: 0 printed, 6 now'])
  })

  test('are old when an arrow between rooms or a place has come or gone', () => {
    expect(whatIsOld(fromFace(2), fromFace(0))).toEqual(['src_ui → src_graph: 2 printed, 0 now'])
    expect(whatIsOld(fromCheck(3), drawLayers('src/graph', ['document'], []))).toEqual([
      'other places or words',
    ])
  })
})

describe('the check of the rooms', () => {
  const breaches = (from: string, source: string) => breachesIn(importsIn(from, source))

  test.each([
    ['a package', 'src/graph/a.ts', "import { Subject } from 'rxjs'"],
    ['a type', 'src/ui/a.tsx', "import type { Plan } from '../engine/run.ts'"],
    ['a type in place', 'src/ui/a.tsx', "type Store = import('../storage/types.ts').Store"],
    ['a re-export', 'nodes/a.ts', "export { run } from '../src/engine/run.ts'"],
    ['a lazy import', 'src/storage/a.ts', "const load = () => import('../session/types.ts')"],
    ['a worker', 'src/ui/a.tsx', "new Worker(new URL('../engine/worker.ts', import.meta.url))"],
    ['a glob', 'src/storage/a.ts', "import.meta.glob('../../nodes/*.ts')"],
    ['the back way', 'src/engine/a.ts', "import '../session/open-project.ts'"],
    ['another door', 'src/session/a.ts', "import '../engine/run.ts'"],
    ['a path inside tfjs', 'src/engine/a.ts', "import '@tensorflow/tfjs-core/dist/engine'"],
    ["Node's modules", 'src/session/a.ts', "import 'node:fs'"],
    ['a file in no room', 'src/a.ts', "import './graph/plan.ts'"],
  ])('notices %s that is not allowed', (_what, from, source) => {
    expect(breaches(from, source)).toHaveLength(1)
  })

  test.each([
    ['its own room', 'src/graph/plan/a.ts', "import './plan.ts'"],
    ['a glob over the nodes', 'src/cli/a.ts', "import.meta.glob('../../nodes/*.ts')"],
    ['the protocol', 'src/session/a.ts', "import type { Request } from '../engine/protocol.ts'"],
    ['part of an allowed package', 'src/ui/a.tsx', "import { Dialog } from '@base-ui/react/dialog'"],
    ['all, in the composition root', compositionRoot, "import '../engine/run.ts'; import 'idb'"],
  ])('allows %s', (_what, from, source) => {
    expect(breaches(from, source)).toEqual([])
  })

  describe('with layers', () => {
    const layered = {
      'src/graph': {
        what: '',
        rooms: [],
        packages: [],
        layers: ['document/base', 'document', 'check', 'run.ts'],
      },
    }
    const against = (from: string, source: string) => breachesIn(importsIn(from, source), layered)

    test.each([
      ['the layer above', 'src/graph/document/a.ts', "import '../check/b.ts'"],
      ['the folder around it', 'src/graph/document/base/a.ts', "import '../b.ts'"],
      ['a single file above', 'src/graph/check/a.ts', "import type { Run } from '../run.ts'"],
      ['a glob over layers above', 'src/graph/document/a.ts', "import.meta.glob('../*/*.ts')"],
    ])('notices %s', (_what, from, source) => {
      expect(against(from, source)).toEqual([expect.stringMatching(/, which lies above it$/)])
    })

    test.each([
      ['a file that lies in none', 'src/graph/text.ts', "import './document/a.ts'"],
      ['an import of a file that lies in none', 'src/graph/run.ts', "import './text.ts'"],
    ])('notices %s', (_what, from, source) => {
      expect(against(from, source)).toEqual(['src/graph/text.ts lies in no layer of src/graph'])
    })

    test.each([
      ['its own layer', 'src/graph/check/deep/a.ts', "import '../b.ts'"],
      ['a folder inside it', 'src/graph/document/a.ts', "import './base/b.ts'"],
      ['a layer below', 'src/graph/run.ts', "import './check/b.ts'; import './document/a.ts'"],
      ['a glob from the uppermost', 'src/graph/run.ts', "import.meta.glob('./*/*.ts')"],
    ])('allows %s', (_what, from, source) => {
      expect(against(from, source)).toEqual([])
    })
  })

  test('notices what is allowed and never imported', () => {
    const generous = {
      'src/graph': { what: '', rooms: ['nodes'], packages: ['idb', 'react/*'], node: true },
      nodes: { what: '', rooms: ['src/graph'], packages: ['valibot'] },
    }
    const used = [
      ...importsIn('src/graph/a.ts', "import './nodes.ts'; import 'react/jsx-runtime'"),
      ...importsIn('nodes/a.ts', "import '../src/graph/a.ts'"),
    ]
    expect(unusedAllowances(used, generous)).toEqual([
      'src/graph never imports nodes',
      'src/graph never imports idb',
      "src/graph never imports Node's modules",
      'nodes never imports valibot',
    ])
  })

  test('finds a circle over three files', () => {
    const circle = [
      ...importsIn('src/graph/a.ts', "import './b.ts'"),
      ...importsIn('src/graph/b.ts', "import type { C } from './c.ts'"),
      ...importsIn('src/graph/c.ts', "import './a.ts'"),
    ]
    expect(circleIn(circle)).toEqual(['src/graph/a.ts', 'src/graph/b.ts', 'src/graph/c.ts', 'src/graph/a.ts'])
    expect(circleIn(circle.slice(0, 2))).toBeUndefined()
  })

  test('follows lazy imports, workers and globs to what the page loads', () => {
    const reached = reachableFrom(compositionRoot, [
      ...importsIn(compositionRoot, "new Worker(new URL('../engine/worker.ts', import.meta.url))"),
      ...importsIn('src/engine/worker.ts', "import.meta.glob('../../nodes/*.ts')"),
      ...importsIn('nodes/layers/dense/dense.ts', "import 'node:fs'"),
      ...importsIn('src/cli/main.ts', "import 'node:path'"),
    ])
    expect(reached.map(({ to }) => to)).toEqual(['src/engine/worker.ts', 'nodes', 'node:fs'])
  })
})
