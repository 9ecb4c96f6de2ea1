import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { BACKEND_MESSAGES } from '../../../src/engine/backend/backend-messages.ts'
import { type BackendFindings, decideBackend } from '../../../src/engine/backend/decide-backend.ts'
import { LANGUAGES, type Language } from '../../../src/graph/text.ts'

function sentence(
  language: Language,
  { code, values }: { code: string; values: Readonly<Record<string, unknown>> },
): string {
  const message = BACKEND_MESSAGES[language][code]
  expect(message, `${code} in ${language}`).toBeDefined()
  return String(new IntlMessageFormat(message!, language).format(values as Record<string, string | number>))
}

const SWIFTSHADER = 'Google SwiftShader'
const INTEL = 'Intel(R) HD Graphics 4000'

const situations: readonly (readonly [
  what: string,
  findings: BackendFindings,
  chosen: string,
  english: string,
  german: string,
])[] = [
  [
    'the processor draws WebGL',
    { headless: false, wasm: { msPerStep: 42.34 }, renderer: SWIFTSHADER },
    'wasm',
    'WASM: 42 ms for a small training step. There is no graphics card to use: the processor would draw WebGL (Google SwiftShader), and far more slowly.',
    'WASM: 42 ms für einen kleinen Trainingsschritt. Eine Grafikkarte ist hier nicht nutzbar: WebGL würde vom Prozessor gezeichnet (Google SwiftShader), und das viel langsamer.',
  ],
  [
    'the graphics card is faster',
    { headless: false, wasm: { msPerStep: 60 }, webgl: { msPerStep: 7.94 }, renderer: INTEL },
    'webgl',
    'WebGL is the fastest here: 7.9 ms for a small training step, against 60 ms with WASM.',
    'WebGL ist hier am schnellsten: 7,9 ms für einen kleinen Trainingsschritt, mit WASM sind es 60 ms.',
  ],
  [
    'the graphics card is slower',
    { headless: false, wasm: { msPerStep: 60 }, webgl: { msPerStep: 1200 }, renderer: INTEL },
    'wasm',
    'WASM is the fastest here: 60 ms for a small training step, against 1,200 ms with WebGL.',
    'WASM ist hier am schnellsten: 60 ms für einen kleinen Trainingsschritt, mit WebGL sind es 1.200 ms.',
  ],
  [
    'there is no WebGL',
    { headless: false, wasm: { msPerStep: 60 } },
    'wasm',
    'WASM: 60 ms for a small training step. There is no WebGL here, so a graphics card cannot help.',
    'WASM: 60 ms für einen kleinen Trainingsschritt. WebGL gibt es hier nicht, eine Grafikkarte kann also nicht helfen.',
  ],
  [
    'the graphics card does not start',
    { headless: false, wasm: { msPerStep: 60 }, renderer: INTEL },
    'wasm',
    'WASM: 60 ms for a small training step. The graphics card Intel(R) HD Graphics 4000 does not compute exactly enough for training, or does not start.',
    'WASM: 60 ms für einen kleinen Trainingsschritt. Die Grafikkarte Intel(R) HD Graphics 4000 rechnet nicht genau genug zum Trainieren oder startet nicht.',
  ],
  [
    'wasm is blocked and there is a graphics card',
    { headless: false, webgl: { msPerStep: 20 }, renderer: INTEL },
    'webgl',
    'WebGL: the graphics card does the training, because WebAssembly is missing or blocked here.',
    'WebGL: Die Grafikkarte trainiert, weil WebAssembly hier fehlt oder gesperrt ist.',
  ],
  [
    'wasm is blocked and the processor draws WebGL',
    { headless: false, renderer: SWIFTSHADER },
    'cpu',
    'WebAssembly is missing or blocked here, and there is no graphics card to use. Plain JavaScript does the training, many times more slowly; a current browser would help.',
    'WebAssembly fehlt hier oder ist gesperrt, und eine Grafikkarte ist nicht nutzbar. Trainiert wird mit einfachem JavaScript, und das viel langsamer; ein aktueller Browser würde helfen.',
  ],
  [
    'there is no browser',
    { headless: true, wasm: {} },
    'wasm',
    'WASM, the fastest there is outside of a browser.',
    'WASM, das Schnellste außerhalb eines Browsers.',
  ],
]

describe('the back end', () => {
  test.each(situations)('where %s', (_what, findings, chosen, english, german) => {
    const decision = decideBackend(findings)
    expect(decision.chosen).toBe(chosen)
    expect(sentence('en', decision.reason)).toBe(english)
    expect(sentence('de', decision.reason)).toBe(german)
  })

  test('has the same sentences with the same blanks in every language', () => {
    const blanks = (message: string) => [...new Set(message.match(/\{\w+/g))].sort()
    const [first, ...others] = LANGUAGES.map((language) => BACKEND_MESSAGES[language])
    for (const other of others) {
      expect(Object.keys(other)).toEqual(Object.keys(first!))
      for (const [code, message] of Object.entries(first!))
        expect(blanks(other[code]!)).toEqual(blanks(message))
    }
  })
})
