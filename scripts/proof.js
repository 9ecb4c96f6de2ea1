// @ts-check
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { packageRoot } from './package-root.js'

/** Full-size: too long for `npm test`. Every graph with the accuracy it must reach on its test examples. */
const MARKS = [{ graph: 'digits-2000', accuracy: 0.95 }]

/** @param {string} graph */
function train(graph) {
  const command = [
    join(packageRoot, 'bin/faltwerk.js'),
    'run',
    join(packageRoot, 'graphs', `${graph}.json`),
    '--json',
  ]
  const { status, stdout } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`${graph}: the run ended with ${status}`)
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '').runs[0]
}

let failed = 0
for (const { graph, accuracy } of MARKS) {
  const [first, second] = [train(graph), train(graph)]
  const reached = first.evaluation.accuracy
  const repeats = JSON.stringify(first.history) === JSON.stringify(second.history)
  const pace = `${first.msPerStep.toFixed(0)} ms a step on ${first.backend}`
  console.log(`${graph}: ${reached} (asked: ${accuracy}) on ${first.evaluation.examples} examples, ${pace}`)
  console.log(`${graph}: a second run prints ${repeats ? 'the same history' : 'ANOTHER history'}`)
  if (reached < accuracy || !repeats) failed++
}
process.exitCode = failed === 0 ? 0 : 1
