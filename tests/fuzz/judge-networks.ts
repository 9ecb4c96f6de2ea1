import { strToU8, unzipSync, zipSync } from 'fflate'
import { registry } from '../../nodes/registry.ts'
import { check } from '../../src/graph/check/check.ts'
import type { CheckedGraph } from '../../src/graph/check/checked-graph.ts'
import { tooLarge } from '../../src/graph/document/limits.ts'
import type { Problem } from '../../src/graph/document/problem.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
import { networkToGraph } from '../../src/import/network-to-graph.ts'
import { ownDataInProcess } from '../../src/intake/in-process.ts'
import type { BroughtFile } from '../../src/intake/types.ts'
import type { Dice } from './dice.ts'
import type { Step } from './judge-graph.ts'
import { tools } from './text-tools.ts'

export interface NetworkBase {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const ODD = [
  'null',
  '-1',
  '1e999',
  '[]',
  '{}',
  '"Sequential"',
  '"__proto__"',
  '2147483648',
  '[[["a",0,0,{}]]]',
  'true',
]

/** A file of a network, wrong somewhere: cut short, with other bytes, with another model inside. */
function mutatedNetwork({ name, bytes }: NetworkBase, dice: Dice): NetworkBase {
  const isZip = name.endsWith('.keras') || name.endsWith('.zip')
  if (isZip && dice.chance(0.6)) {
    const parts = Object.entries(unzipSync(bytes)).flatMap(([path, part]) => {
      if (dice.chance(0.1)) return []
      const isJson = path.endsWith('.json')
      const text =
        isJson && dice.chance(0.7) ? strToU8(mutatedJson(new TextDecoder().decode(part), dice)) : part
      return [[dice.chance(0.03) ? `../${path}` : path, mutatedBytes(text, dice, 0.3)] as const]
    })
    return { name, bytes: zipSync(Object.fromEntries(parts), { level: 1 }) as Uint8Array<ArrayBuffer> }
  }
  if (!name.endsWith('.json')) return { name, bytes: mutatedBytes(bytes, dice, 1) }
  const text = mutatedJson(new TextDecoder().decode(bytes), dice)
  return { name, bytes: mutatedBytes(strToU8(text), dice, 0.2) }
}

function mutatedBytes(part: Uint8Array, dice: Dice, share: number): Uint8Array<ArrayBuffer> {
  let bytes = Uint8Array.from(part)
  if (!dice.chance(share)) return bytes
  if (dice.chance(0.3)) bytes = bytes.slice(0, dice.below(bytes.length + 1))
  for (let left = dice.few(40); left > 0 && bytes.length > 0; left--)
    bytes[dice.below(bytes.length)] = dice.below(256)
  return bytes
}

/** Values, names and whole branches of a model in the places of others. */
function mutatedJson(text: string, dice: Dice): string {
  let changed = text
  for (let left = dice.few(8); left > 0; left--) {
    const places = [...changed.matchAll(/"[^"\\]{0,60}"|-?\d+(\.\d+)?|true|false|null|\[\]|\{\}/g)]
    const place = places[dice.below(places.length)]
    if (!place) break
    const other = dice.chance(0.5) ? dice.of(ODD) : dice.of(places)[0]
    changed = changed.slice(0, place.index) + other + changed.slice(place.index + place[0].length)
  }
  if (dice.chance(0.03)) return `${'{"class_name":"Sequential","config":['.repeat(10 ** (1 + dice.below(5)))}`
  return changed
}

/** What is wrong with how a file of a network was answered: it opens as a graph that can be saved, or a sentence says why not. */
export async function judgeNetworks(
  bases: readonly NetworkBase[],
  dice: Dice,
  step: Step,
): Promise<readonly string[]> {
  const base = mutatedNetwork(dice.of(bases), dice)
  const files: BroughtFile[] = [{ path: base.name, file: new Blob([base.bytes]) }]
  step('reading the file')
  const taken = await ownDataInProcess().intake.network(files).result
  if (!taken.ok) return unsaid(base.name, taken.problems)
  step('making the graph')
  const read = networkToGraph(taken.value, registry)
  if (!read.ok) return unsaid(base.name, read.problems)
  const { document, problems } = read.value
  step('checking the graph')
  const graph = check(document, registry)
  const findings = [...unsaid(base.name, problems, graph), ...unsaid(base.name, graph.problems, graph)]
  if (tooLarge(document)) findings.push(`${base.name}: a graph that is too large`)
  step('saving the graph')
  const again = parseDocument(serializeDocument(document), registry)
  if (!again.ok) findings.push(`${base.name}: a graph that cannot be opened again`)
  else if (again.value.problems.length > 0)
    findings.push(`${base.name}: repaired when opened again: ${again.value.problems[0]?.code}`)
  return findings
}

function unsaid(name: string, problems: readonly Problem[], graph?: CheckedGraph): readonly string[] {
  if (!graph && problems.length === 0) return [`${name}: refused without a word`]
  return problems.flatMap((problem) => {
    const definition = graph?.node(problem.node ?? '')?.definition
    const isUnsaid = tools.some((each) => each.sentence(problem, definition).includes(problem.code))
    return isUnsaid ? [`${name}: no sentence for ${problem.code}`] : []
  })
}
