import { registry } from '../nodes/registry.ts'
import type { Text } from '../src/graph/base/text.ts'
import type { GraphDocument, GraphNode, Wire } from '../src/graph/document/document.ts'
import { ok } from '../src/graph/document/problem.ts'
import { parseDocument } from '../src/graph/file/parse-document.ts'
import { ownDataInProcess } from '../src/intake/in-process.ts'
import type { RunView } from '../src/session/run-view.ts'
import { createWorkspace } from '../src/session/workspace/create-workspace.ts'
import { createRuntime } from '../src/session/workspace/runtime.ts'
import { createMemoryStorage } from '../src/storage/memory-storage.ts'
import { SHIPPED_TEXTS } from '../src/ui/start/shipped-texts.ts'
import { scriptedEngine } from './scripted-engine.ts'
import { type ScriptedProject, scriptedProject } from './scripted-project.ts'
import { scriptedEvaluation, scriptedRun } from './scripted-runs.ts'
import type { Stage } from './stage.ts'

/** A stage whose project is in the state that `build` gives it, and stays there. */
export function resultsStage(
  build: (project: ScriptedProject) => void = () => {},
  document: GraphDocument = digitsGraph(),
): () => Promise<{ stage: Stage & { project: ScriptedProject } }> {
  return async () => {
    const workspace = createWorkspace({
      storage: createMemoryStorage(),
      loadRuntime: async () =>
        ok(createRuntime({ engine: scriptedEngine(), registry, ownData: ownDataInProcess(), shipped: {} })),
    })
    await workspace.begin()
    const project = scriptedProject(registry, document)
    build(project)
    return { stage: { workspace, project } }
  }
}

/** The shipped graph `digits-2000`. */
export function digitsGraph(): GraphDocument {
  const parsed = parseDocument(SHIPPED_TEXTS['digits-2000'] ?? '', registry)
  if (!parsed.ok) throw new Error('digits-2000 cannot be read')
  return parsed.value.document
}

/** The same network with further trainers: `trainer_2` with the first optimizer named, and so on. */
export function comparingGraph(optimizers: readonly string[], labels: readonly Text[] = []): GraphDocument {
  const one = digitsGraph()
  const nodes: Record<string, GraphNode> = { ...one.nodes }
  const wires: Record<string, Wire> = { ...one.wires }
  optimizers.forEach((algorithm, i) => {
    const [trainer, optimizer] = [`trainer_${i + 2}`, `optimizer_${i + 2}`]
    nodes[trainer] = { ...one.nodes.trainer!, position: { x: 288, y: 900 + 300 * i } }
    nodes[optimizer] = {
      ...one.nodes.optimizer!,
      params: { algorithm },
      position: { x: 0, y: 900 + 300 * i },
    }
    wires[`x${i}a`] = { from: ['output', 'output'], to: [trainer, 'network'] }
    wires[`x${i}b`] = { from: [optimizer, 'optimizer'], to: [trainer, 'optimizer'] }
    wires[`x${i}c`] = { from: [trainer, 'metrics'], to: ['curves', 'metrics'] }
  })
  labels.forEach((label, i) => {
    const id = i === 0 ? 'trainer' : `trainer_${i + 1}`
    nodes[id] = { ...nodes[id]!, label }
  })
  return { ...one, nodes, wires }
}

/** So many trainers of that network, all wired to a Compare node. */
export function comparedGraph(count: number): GraphDocument {
  const base = comparingGraph(Array.from({ length: count - 1 }, (_, i) => COMPARED[i % COMPARED.length]!))
  const wires = comparedTrainers(count).map(
    (id, i) => [`c${i}`, { from: [id, 'metrics'], to: ['compare', 'metrics'] }] as const,
  )
  const compare: GraphNode = { type: 'compare', version: 1, params: {}, position: { x: 900, y: 0 } }
  return {
    ...base,
    nodes: { ...base.nodes, compare },
    wires: { ...base.wires, ...Object.fromEntries(wires) },
  }
}

const COMPARED = ['sgd', 'rmsprop', 'adam', 'adamax', 'adagrad', 'adadelta']

/** The trainers of such a graph. */
export const comparedTrainers = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => (i === 0 ? 'trainer' : `trainer_${i + 1}`))

/** The same graph, where the learning rate of the first trainers falls to nothing over so many batches. */
export function withSchedules(document: GraphDocument, trainers: number, decaySteps: number): GraphDocument {
  const nodes = { ...document.nodes }
  for (let i = 0; i < trainers; i++) {
    const id = i === 0 ? 'optimizer' : `optimizer_${i + 1}`
    const node = nodes[id]!
    nodes[id] = { ...node, params: { ...node.params, schedule: 'cosine', decaySteps } }
  }
  return { ...document, nodes }
}

/** A finished run of all its epochs, measured. */
export function finishedRun(trainer: string, more: Partial<RunView> = {}): RunView {
  return scriptedRun(trainer, more.epochs ?? 10, {
    status: 'completed',
    evaluations: [scriptedEvaluation()],
    run: `run of ${trainer}`,
    ...more,
  })
}

/** The same run, learning more slowly. */
export function slowed(run: RunView, factor: number): RunView {
  const loss = (values: readonly number[]) => values.map((value) => value * factor)
  const accuracy = (values: readonly number[]) => values.map((value) => value / factor)
  const { history, batches } = run
  return {
    ...run,
    batches: { ...batches, loss: loss(batches.loss), accuracy: accuracy(batches.accuracy) },
    history: {
      loss: loss(history.loss),
      accuracy: accuracy(history.accuracy),
      valLoss: loss(history.valLoss),
      valAccuracy: accuracy(history.valAccuracy),
    },
  }
}

/** Puts a run on the stage, with what all result nodes of `digits-2000` show of it where it was measured. */
export function show(project: ScriptedProject, run: RunView, nodes: readonly string[] = []): void {
  project.setRun(run.trainer, run)
  const [evaluation] = run.evaluations
  if (evaluation) for (const node of [run.trainer, ...nodes]) project.setEvaluation(node, evaluation, run)
}
