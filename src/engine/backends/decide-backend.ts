import type { BackendCandidate, BackendChoice, BackendName, BackendReport } from '../backend-report.ts'
import type { BackendFacts, StepTimes } from './backend-facts.ts'
import { isSoftwareRenderer } from './software-renderer.ts'

interface Decision {
  readonly chosen: BackendName
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>>
}

/**
 * Which back end trains a plan, and why it is that one (`backend-messages.ts` has the sentences). What a person asked
 * for is taken if it works; else the one whose steps of this plan are fastest. Where webgl works too and nothing was
 * measured yet, it is wasm.
 */
export function decideBackend(
  choice: BackendChoice,
  facts: BackendFacts,
  times: StepTimes = {},
): BackendReport {
  const { chosen, code, values } = decide(choice, facts, times)
  const threads = chosen === 'wasm' ? (facts.wasm?.threads ?? 1) : 1
  const ms = times[chosen]
  const measured = ms === undefined ? { measured: 'no', ms: 0 } : { measured: 'yes', ms: round(ms) }
  return {
    chosen,
    threads,
    reason: { code, values: { chosen, threads, ...measured, ...values } },
    candidates: candidates(facts, times),
  }
}

function decide(choice: BackendChoice, facts: BackendFacts, times: StepTimes): Decision {
  const { wasm, webgl } = facts
  const renderer = rendererName(facts.renderer ?? '')
  if (choice === 'auto') return fastest(facts, times)
  const works = { cpu: true, wasm: wasm !== undefined, webgl }[choice]
  if (!works)
    return {
      chosen: fastest({ ...facts, webgl: false }, times).chosen,
      code: 'choice-unavailable',
      values: { wanted: choice },
    }
  const isSoftware = choice === 'webgl' && isSoftwareRenderer(facts.renderer ?? '')
  return { chosen: choice, code: isSoftware ? 'as-chosen-software' : 'as-chosen', values: { renderer } }
}

function fastest(facts: BackendFacts, times: StepTimes): Decision {
  const { headless, wasm, webgl } = facts
  const isSoftware = isSoftwareRenderer(facts.renderer ?? '')
  const renderer = rendererName(facts.renderer ?? '')
  const hasCard = webgl && !isSoftware
  if (!wasm) return { chosen: hasCard ? 'webgl' : 'cpu', code: 'wasm-unavailable' }
  if (headless) return { chosen: 'wasm', code: 'headless' }
  if (facts.renderer === undefined) return { chosen: 'wasm', code: 'no-webgl' }
  if (isSoftware) return { chosen: 'wasm', code: 'webgl-software', values: { renderer } }
  if (!hasCard) return { chosen: 'wasm', code: 'webgl-unusable', values: { renderer } }
  if (!times.compared) return { chosen: 'wasm', code: 'not-compared', values: { renderer } }
  if (times.webgl === undefined) return { chosen: 'wasm', code: 'webgl-unusable', values: { renderer } }
  if (times.wasm === undefined) return { chosen: 'webgl', code: 'wasm-unavailable' }
  const [chosen, other] =
    times.wasm <= times.webgl ? (['wasm', 'webgl'] as const) : (['webgl', 'wasm'] as const)
  return { chosen, code: 'fastest', values: { other, otherMs: round(times[other] ?? 0) } }
}

function candidates(
  { headless, wasm, renderer }: BackendFacts,
  times: StepTimes,
): readonly BackendCandidate[] {
  const list: BackendCandidate[] = [
    { name: 'wasm', available: wasm !== undefined, msPerStep: times.wasm },
    { name: 'cpu', available: true, msPerStep: times.cpu },
  ]
  if (headless) return list
  const software = renderer !== undefined && isSoftwareRenderer(renderer)
  return [
    ...list,
    { name: 'webgl', available: renderer !== undefined, software, renderer, msPerStep: times.webgl },
  ]
}

/** Whole milliseconds, a tenth below ten. */
function round(ms: number): number {
  return ms < 10 ? Math.round(ms * 10) / 10 : Math.round(ms)
}

/** Chromium names the vendor first, then the card with the interface to it: `ANGLE (vendor, card interface …, driver)`. */
const ANGLE = /^ANGLE \([^,]*, (.+?)(?:,? (?:Direct3D|OpenGL|Vulkan|vs_\d|\(0x)|, |\)$)/
const SWIFTSHADER = /swiftshader/i

/** What draws, as short as a person knows it. */
export function rendererName(renderer: string): string {
  if (SWIFTSHADER.test(renderer)) return 'SwiftShader'
  return (ANGLE.exec(renderer)?.[1] ?? renderer).replace(/^ANGLE Metal Renderer: /, '')
}
