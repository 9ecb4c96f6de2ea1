import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { registry } from '../../nodes/registry.ts'
import { trainersOf } from '../graph/compile/compile.ts'
import type { GraphDocument } from '../graph/document/document.ts'
import { parseDocument } from '../graph/file/parse-document.ts'
import type { Sketch, SketchPlot } from '../ui/start/sketch/sketch.ts'
import { bringDigits } from './bring-digits.ts'
import { bringPictures } from './bring-pictures.ts'
import { hashOfGraph } from './hash-of-graph.ts'
import { makeSmall, openGraph, trainAll } from './open-graph.ts'
import { plotOfDescent, plotOfRuns, plotOfTable } from './plots.ts'
import { tilesOfExperiments, tilesOfTraining } from './tiles.ts'

/** Prints the sketch of each graph file as one line of JSON: `["digits-2000", {…}]`. */
async function main(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const parsed = parseDocument(await readFile(file, 'utf8'), registry)
    if (!parsed.ok) throw new Error(`no graph: ${file}`)
    const sketch = await sketchOf(parsed.value.document)
    process.stdout.write(`${JSON.stringify([basename(file, '.json'), sketch])}\n`)
  }
}

async function sketchOf(document: GraphDocument): Promise<Sketch> {
  const of = hashOfGraph(document)
  const project = await openGraph(document)
  try {
    await bringDigits(project)
    await bringPictures(project)
    const isTrained = trainersOf(project.checked.value).length > 0
    if (isTrained) {
      makeSmall(project)
      await trainAll(project)
    }
    const rows = isTrained ? await tilesOfTraining(project) : await tilesOfExperiments(project)
    const plots = [await plotOfTable(project), await plotOfDescent(project), plotOfRuns(project)]
    return { of, rows, plots: plots.filter((plot): plot is SketchPlot => plot !== undefined) }
  } finally {
    await project.close()
  }
}

await main(process.argv.slice(2))
process.exit(0)
