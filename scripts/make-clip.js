// @ts-check
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openClipPage } from './clip/clip-page.js'
import { packageRoot } from './package-root.js'

/*
 * Films the clip of turning screws that ships, takes its frames as the frames panel does, and gives them to the graph
 * `video-frames`. Needs Chromium, which encodes and decodes; another version of it may write other bytes. With
 * `--frames` the clip stays as it is.
 */

const clipFile = join(packageRoot, 'public/data/clips/screws.webm')
const contentsFolder = join(packageRoot, 'public/data/contents')
const graphFile = join(packageRoot, 'graphs/video-frames.json')

const { call, close } = await openClipPage()
try {
  if (!process.argv.includes('--frames')) {
    const [clip] = await call('encodeClip')
    mkdirSync(join(clipFile, '..'), { recursive: true })
    writeFileSync(clipFile, /** @type {Buffer} */ (clip))
    console.log(`screws.webm: ${clip?.length} bytes`)
  }
  const [reference, ...contents] = await call('takeClip', readFileSync(clipFile))
  const graph = JSON.parse(readFileSync(graphFile, 'utf8'))
  for (const hash of contentsOf(graph.nodes.screws.params.collection?.collection))
    rmSync(join(contentsFolder, hash), { force: true })
  mkdirSync(contentsFolder, { recursive: true })
  for (const bytes of contents)
    writeFileSync(join(contentsFolder, createHash('sha256').update(bytes).digest('hex')), bytes)
  const there = readdirSync(contentsFolder).filter((name) => /^[0-9a-f]{64}$/.test(name))
  writeFileSync(join(contentsFolder, 'list.json'), `${JSON.stringify(there.sort(), undefined, 2)}\n`)
  graph.nodes.screws.params.collection = JSON.parse(String(reference))
  writeFileSync(graphFile, `${JSON.stringify(graph, undefined, 2)}\n`)
  const bytes = contents.reduce((sum, { length }) => sum + length, 0)
  console.log(`${contents.length - 1} frames, ${bytes} bytes with their list`)
} finally {
  await close()
}

/**
 * A list of pictures and what it names, as they lie in the folder.
 * @param {string | undefined} list
 * @returns {string[]}
 */
function contentsOf(list) {
  if (!list) return []
  try {
    const { pictures } = JSON.parse(readFileSync(join(contentsFolder, list), 'utf8'))
    return [list, ...pictures.map((/** @type {{ content: string }} */ { content }) => content)]
  } catch {
    return []
  }
}
