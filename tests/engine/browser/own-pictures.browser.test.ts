import { afterAll, expect, test } from 'vitest'
import { commands } from 'vitest/browser'
import graph from '../../../graphs/own-pictures.json?raw'
import { registry } from '../../../nodes/registry.ts'
import type { RunEvent } from '../../../src/engine/protocol.ts'
import { check } from '../../../src/graph/check/check.ts'
import { fitOutputs } from '../../../src/graph/check/fit-outputs.ts'
import { compile } from '../../../src/graph/compile/compile.ts'
import { apply } from '../../../src/graph/document/apply.ts'
import type { Operation } from '../../../src/graph/document/operation.ts'
import type { Result } from '../../../src/graph/document/problem.ts'
import { parseDocument } from '../../../src/graph/file/parse-document.ts'
import { addPictures } from '../../../src/graph/values/edit-pictures.ts'
import {
  EMPTY_COLLECTION,
  referenceTo,
  writeCollection,
} from '../../../src/graph/values/picture-collection.ts'
import { placeInFolders } from '../../../src/graph/values/picture-folders.ts'
import { runtime } from '../../../src/ui/runtime.ts'
import { paintedPicture } from '../data/small-pictures.ts'

declare module 'vitest/browser' {
  interface BrowserCommands {
    trainHeadless(
      graph: string,
      files: Readonly<Record<string, string>>,
      options: readonly string[],
    ): Promise<{ readonly runs: readonly { readonly history: unknown }[] }>
  }
}

const { engine, ownData } = runtime
afterAll(() => engine.dispose())

const FIXTURES = import.meta.glob<string>('../../fixtures/pictures/*.{png,jpg,gif,webp,bmp,avif}', {
  eager: true,
  query: '?url',
  import: 'default',
})
const CLASSES = ['colour', 'grey', 'orientation', 'palette']

/** Pictures of every format in class folders, and one that is too large to be kept as it is. */
async function folder(): Promise<Readonly<Record<string, Uint8Array<ArrayBuffer>>>> {
  const files: Record<string, Uint8Array<ArrayBuffer>> = {
    'mine/grey/large.png': paintedPicture(700, 520, (x, y) => [(x * y) % 251, x % 256, y % 256]),
    'mine/test/grey/large.png': paintedPicture(520, 700, (x, y) => [(x + y) % 251, 9, y % 256]),
  }
  for (const [path, url] of Object.entries(FIXTURES)) {
    const name = path.split('/').at(-1) ?? ''
    const of = CLASSES.find((each) => name.startsWith(each))
    if (of) files[`mine/${of}/${name}`] = new Uint8Array(await (await fetch(url)).arrayBuffer())
  }
  return files
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

const SIZE = [20, 28]
const EPOCHS = 3

test('a folder that is taken in and trained in the browser gives the history that it gives headless, to the bit', async () => {
  const files = await folder()
  const brought = Object.entries(files).map(([path, bytes]) => ({ path, file: new Blob([bytes]) }))
  const { pictures, refused } = good(await ownData.intake.pictures(brought.toReversed()).result)
  expect(refused).toEqual([])
  const added = pictures.map(({ path, content, width, height }) => ({
    class: '',
    ...placeInFolders(path),
    content,
    width,
    height,
  }))
  const collection = addPictures(EMPTY_COLLECTION, added)
  const [hash] = await ownData.contents.put([new TextEncoder().encode(writeCollection(collection))])
  const history = await train([
    { kind: 'set-param', id: 'pictures', param: 'collection', value: referenceTo(collection, hash!) },
    { kind: 'set-param', id: 'pictures', param: 'size', value: SIZE },
    { kind: 'set-param', id: 'trainer', param: 'epochs', value: EPOCHS },
  ])

  const encoded = Object.entries(files).map(([path, bytes]) => [path, base64(bytes)])
  const settings = [`pictures.size=${JSON.stringify(SIZE)}`, `trainer.epochs=${EPOCHS}`]
  const { runs } = await commands.trainHeadless('graphs/own-pictures.json', Object.fromEntries(encoded), [
    '--backend',
    'wasm',
    ...settings.flatMap((setting) => ['--set', setting]),
  ])
  expect(history.loss).toHaveLength(EPOCHS)
  expect(history).toEqual(runs[0]?.history)
}, 240_000)

/** The history of the shipped graph with these changes, and an output that fits them. */
async function train(operations: readonly Operation[]) {
  const { document } = good(parseDocument(graph, registry))
  const changed = good(apply(document, { kind: 'batch', operations })).document
  const fitted = fitOutputs(check(changed, registry), registry)
  const ready = good(apply(changed, { kind: 'batch', operations: fitted })).document
  const plan = good(compile(check(ready, registry), 'trainer'))
  const run = engine.start({ run: 'run', plan, backend: 'wasm' })
  const ended = await new Promise<RunEvent>((resolve) => {
    run.listen((event) => {
      if (['completed', 'cancelled', 'failed'].includes(event.kind)) resolve(event)
    })
  })
  if (ended.kind !== 'completed') throw new Error(JSON.stringify(ended))
  return ended.history
}
