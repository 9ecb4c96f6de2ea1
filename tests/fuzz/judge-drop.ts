import { registry } from '../../nodes/registry.ts'
import { createNodeEngine } from '../../src/engine/node/node-engine.ts'
import { sameJson } from '../../src/graph/base/json.ts'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import { ok } from '../../src/graph/document/problem.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'
import { ownDataInProcess } from '../../src/intake/in-process.ts'
import { createWorkspace } from '../../src/session/workspace/create-workspace.ts'
import { createRuntime } from '../../src/session/workspace/runtime.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import type { Step } from './judge-graph.ts'

const engine = createNodeEngine()

/**
 * What is wrong when a file is dropped on the page, the project left, opened again and exported: the same calls as the
 * page makes, without its views. `document` is what reading alone made of the file; nothing where it was refused.
 */
export async function judgeDrop(
  text: string,
  document: GraphDocument | undefined,
  step: Step,
): Promise<readonly string[]> {
  const workspace = createWorkspace({
    storage: createMemoryStorage(),
    loadRuntime: async () =>
      ok(createRuntime({ engine, registry, ownData: ownDataInProcess(), shipped: {} })),
  })
  step('dropping')
  const opened = await workspace.importFile(text)
  if (opened.ok !== (document !== undefined)) return ['is dropped with another outcome than it is read with']
  if (!opened.ok || !document) return []
  const findings: string[] = []
  const { id } = opened.value.session
  const same = (now: GraphDocument) => sameJson({ ...now, id: document.id }, document)
  if (!same(opened.value.session.document.value))
    findings.push('is another project than the file it came from')
  step('leaving')
  await workspace.leave()
  step('opening again')
  const again = await workspace.open(id)
  if (!again.ok) return [...findings, `cannot be opened again: ${again.problems[0]?.code}`]
  if (!same(again.value.document.value)) findings.push('is another project after it was left')
  step('exporting')
  const exported = await workspace.exportFile(id, { language: 'de' })
  const read = exported.ok ? parseDocument(await exported.value.file.text(), registry) : exported
  if (!read.ok) findings.push(`cannot be exported and read: ${read.problems[0]?.code}`)
  else if (!same(read.value.document)) findings.push('is exported as another graph')
  const said = workspace.notices.value.map(({ message }) => message.code)
  if (said.length > 0) findings.push(`is opened with notices: ${said.join(', ')}`)
  await workspace.leave()
  return findings
}
