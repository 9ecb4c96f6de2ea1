import { deflateSync } from 'fflate'
import { registry } from '../../nodes/registry.ts'
import { createNodeEngine } from '../../src/engine/node/node-engine.ts'
import { withGraphInPng } from '../../src/formats/link/graph-in-png.ts'
import { withGraphInSvg } from '../../src/formats/link/graph-in-svg.ts'
import { packText } from '../../src/formats/link/pack-text.ts'
import { ok, type Result } from '../../src/graph/document/problem.ts'
import { ownDataInProcess } from '../../src/intake/in-process.ts'
import { createWorkspace } from '../../src/session/workspace/create-workspace.ts'
import { createRuntime } from '../../src/session/workspace/runtime.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import { readAddress } from '../../src/ui/base/address/address.ts'
import type { Dice } from './dice.ts'
import { mutatedGraph } from './graph-texts.ts'
import type { Step } from './judge-graph.ts'
import { tools } from './text-tools.ts'

const LETTERS = 'Aa0-_=%/?#.ü\u0000'
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'

/** The graph of a link or a picture, sound or wrong in itself, cut short, changed, or a bomb. */
export function mutatedPacked(graphs: readonly string[], dice: Dice): string {
  const kind = dice.unit()
  if (kind < 0.05) return `1${'A'.repeat(10 ** (1 + dice.below(7)))}`
  if (kind < 0.1)
    return `1AAAA${Buffer.from(deflateSync(new Uint8Array(2 ** (20 + dice.below(8))))).toString('base64url')}`
  let packed = packText(dice.chance(0.5) ? dice.of(graphs) : mutatedGraph(graphs, dice))
  for (let left = dice.chance(0.3) ? 0 : dice.few(12); left > 0; left--) {
    const at = dice.below(packed.length + 1)
    const letters = Array.from({ length: dice.below(4) }, () => dice.of([...LETTERS])).join('')
    packed = packed.slice(0, at) + (dice.chance(0.2) ? '' : letters + packed.slice(at + dice.below(4)))
  }
  return packed
}

/** What is wrong with how a link, or a picture with such a graph, was answered: it opens, or a sentence says why not. */
export async function judgeCarried(
  packed: string,
  png: Uint8Array,
  dice: Dice,
  step: Step,
): Promise<readonly string[]> {
  const workspace = createWorkspace({
    storage: createMemoryStorage(),
    loadRuntime: async () =>
      ok(createRuntime({ engine: createNodeEngine(), registry, ownData: ownDataInProcess(), shipped: {} })),
  })
  step('following the link')
  const place = readAddress(`#/l/${packed}`)?.place
  if (place?.kind !== 'link') return ['is no link']
  const findings = said('the link', await workspace.openLink(place.packed))
  await workspace.leave()
  for (const picture of [
    withGraphInPng(png, packed),
    new TextEncoder().encode(withGraphInSvg(SVG, packed)),
  ]) {
    step('dropping the picture')
    const end = dice.chance(0.3) ? dice.below(picture.length) : picture.length
    findings.push(...said('the picture', await workspace.importFile(new Blob([picture.slice(0, end)]))))
    await workspace.leave()
  }
  if (workspace.current.value) findings.push('something stays open')
  return findings
}

function said(what: string, opened: Result<unknown>): string[] {
  if (opened.ok) return []
  if (opened.problems.length === 0) return [`${what} is refused without a word`]
  return opened.problems.flatMap((problem) =>
    tools.map((each) => each.sentence(problem)).some((text) => text.includes(problem.code))
      ? [`${what}: no sentence for ${problem.code}`]
      : [],
  )
}
