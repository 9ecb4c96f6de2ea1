import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import type { BackendName } from '../../../src/engine/backend-report.ts'
import type { BackendFacts, StepTimes } from '../../../src/engine/backends/backend-facts.ts'
import { decideBackend, rendererName } from '../../../src/engine/backends/decide-backend.ts'
import { backendSentences as deBackendSentences } from '../../../src/engine/words/de/backend-sentences.ts'
import { backendSentences as enBackendSentences } from '../../../src/engine/words/en/backend-sentences.ts'

const SENTENCES: Readonly<Record<'en' | 'de', Readonly<Record<string, string>>>> = {
  en: enBackendSentences,
  de: deBackendSentences,
}

function sentence(
  language: 'en' | 'de',
  { code, values }: { code: string; values: Readonly<Record<string, unknown>> },
): string {
  const message = SENTENCES[language][code]
  expect(message, `${code} in ${language}`).toBeDefined()
  return String(new IntlMessageFormat(message!, language).format(values as Record<string, string | number>))
}

const SWIFTSHADER = 'Google SwiftShader'
const INTEL = 'Intel(R) HD Graphics 4000'

const machine: BackendFacts = { headless: false, wasm: { threads: 2 }, webgl: false }
const withCard: BackendFacts = { ...machine, webgl: true, renderer: INTEL }

const situations: readonly (readonly [
  what: string,
  facts: BackendFacts,
  times: StepTimes,
  chosen: string,
  english: string,
  german: string,
])[] = [
  [
    'the processor draws WebGL',
    { ...machine, renderer: SWIFTSHADER },
    { wasm: 7.94 },
    'wasm',
    'WASM, 2 threads: 7.9 ms a step; WebGL is software here (SwiftShader): the processor would stand in for a graphics card, far more slowly.',
    'WASM, 2 Threads: 7,9 ms je Schritt; WebGL ist hier nur Software (SwiftShader): Der Prozessor müsste die Grafikkarte ersetzen und wäre damit viel langsamer.',
  ],
  [
    'no step was measured yet',
    { ...machine, wasm: { threads: 1 }, renderer: SWIFTSHADER },
    {},
    'wasm',
    'WASM, 1 thread; WebGL is software here (SwiftShader): the processor would stand in for a graphics card, far more slowly.',
    'WASM, 1 Thread; WebGL ist hier nur Software (SwiftShader): Der Prozessor müsste die Grafikkarte ersetzen und wäre damit viel langsamer.',
  ],
  [
    'the graphics card is faster',
    withCard,
    { compared: true, wasm: 60, webgl: 7.94 },
    'webgl',
    'WebGL: 7.9 ms a step, the fastest here; WASM takes 60 ms.',
    'WebGL: 7,9 ms je Schritt, hier am schnellsten; WASM braucht 60 ms.',
  ],
  [
    'the graphics card is slower',
    withCard,
    { compared: true, wasm: 60, webgl: 1200 },
    'wasm',
    'WASM, 2 threads: 60 ms a step, the fastest here; WebGL takes 1,200 ms.',
    'WASM, 2 Threads: 60 ms je Schritt, hier am schnellsten; WebGL braucht 1.200 ms.',
  ],
  [
    'the graphics card was not measured yet',
    withCard,
    { wasm: 60 },
    'wasm',
    'WASM, 2 threads: 60 ms a step. When training begins, the graphics card (Intel(R) HD Graphics 4000) is measured against it.',
    'WASM, 2 Threads: 60 ms je Schritt. Wenn das Training beginnt, wird die Grafikkarte (Intel(R) HD Graphics 4000) damit verglichen.',
  ],
  [
    'the graphics card failed while it computed',
    withCard,
    { compared: true, wasm: 60 },
    'wasm',
    'WASM, 2 threads: 60 ms a step; the graphics card Intel(R) HD Graphics 4000 does not compute exactly enough for training, or does not start.',
    'WASM, 2 Threads: 60 ms je Schritt; die Grafikkarte Intel(R) HD Graphics 4000 rechnet nicht genau genug zum Trainieren oder startet nicht.',
  ],
  [
    'there is no WebGL',
    machine,
    { wasm: 60 },
    'wasm',
    'WASM, 2 threads: 60 ms a step; there is no WebGL here, so a graphics card cannot help.',
    'WASM, 2 Threads: 60 ms je Schritt; WebGL gibt es hier nicht, eine Grafikkarte kann also nicht helfen.',
  ],
  [
    'wasm is blocked and there is a graphics card',
    { headless: false, webgl: true, renderer: INTEL },
    {},
    'webgl',
    'WebGL; the graphics card does the training, because WebAssembly is missing or blocked here.',
    'WebGL; die Grafikkarte trainiert, weil WebAssembly hier fehlt oder gesperrt ist.',
  ],
  [
    'wasm is blocked and the processor draws WebGL',
    { headless: false, webgl: true, renderer: SWIFTSHADER },
    {},
    'cpu',
    'WebAssembly is missing or blocked here, and there is no graphics card to use. Plain JavaScript does the training, many times more slowly; a current browser would help.',
    'WebAssembly fehlt hier oder ist gesperrt, und eine Grafikkarte ist nicht nutzbar. Trainiert wird mit einfachem JavaScript, und das viel langsamer; ein aktueller Browser würde helfen.',
  ],
  [
    'there is no browser',
    { ...machine, headless: true },
    {},
    'wasm',
    'WASM, 2 threads, the fastest there is outside of a browser.',
    'WASM, 2 Threads, das Schnellste außerhalb eines Browsers.',
  ],
]

const choices: readonly (readonly [
  choice: BackendName,
  facts: BackendFacts,
  chosen: string,
  english: string,
  german: string,
])[] = [
  [
    'wasm',
    withCard,
    'wasm',
    'WASM, 2 threads, as you chose: 60 ms a step.',
    'WASM, 2 Threads, wie du es gewählt hast: 60 ms je Schritt.',
  ],
  ['cpu', withCard, 'cpu', 'JavaScript, as you chose.', 'JavaScript, wie du es gewählt hast.'],
  ['webgl', withCard, 'webgl', 'WebGL, as you chose.', 'WebGL, wie du es gewählt hast.'],
  [
    'webgl',
    { ...machine, webgl: true, renderer: SWIFTSHADER },
    'webgl',
    'WebGL, as you chose. But there is no graphics card to use: the processor draws it (SwiftShader), far more slowly than WASM.',
    'WebGL, wie du es gewählt hast. Eine Grafikkarte ist hier aber nicht nutzbar: Der Prozessor zeichnet (SwiftShader), und das viel langsamer als WASM.',
  ],
  [
    'webgl',
    machine,
    'wasm',
    'You chose WebGL, which does not start here. In its place: WASM, 2 threads: 60 ms a step.',
    'Du hast WebGL gewählt, das startet hier aber nicht. Stattdessen: WASM, 2 Threads: 60 ms je Schritt.',
  ],
  [
    'wasm',
    { headless: false, webgl: false },
    'cpu',
    'You chose WASM, which does not start here. In its place: JavaScript.',
    'Du hast WASM gewählt, das startet hier aber nicht. Stattdessen: JavaScript.',
  ],
]

describe('the back end', () => {
  test.each(situations)('where %s', (_what, facts, times, chosen, english, german) => {
    const report = decideBackend('auto', facts, times)
    expect(report.chosen).toBe(chosen)
    expect(sentence('en', report.reason)).toBe(english)
    expect(sentence('de', report.reason)).toBe(german)
  })

  test.each(choices)(
    'is the one a person chose, %s, where it works (%#)',
    (choice, facts, chosen, english, german) => {
      const report = decideBackend(choice, facts, { wasm: 60 })
      expect(report.chosen).toBe(chosen)
      expect(sentence('en', report.reason)).toBe(english)
      expect(sentence('de', report.reason)).toBe(german)
    },
  )

  test('has the same sentences with the same blanks in every language', () => {
    const blanks = (message: string) => [...new Set(message.match(/\{\w+/g))].sort()
    const [first, ...others] = Object.values(SENTENCES)
    for (const other of others) {
      expect(Object.keys(other)).toEqual(Object.keys(first!))
      for (const [code, message] of Object.entries(first!))
        expect(blanks(other[code]!)).toEqual(blanks(message))
    }
  })
})

test.each([
  [
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
    'SwiftShader',
  ],
  ['ANGLE (Intel, Intel(R) UHD Graphics 620 Direct3D11 vs_5_0 ps_5_0, D3D11)', 'Intel(R) UHD Graphics 620'],
  [
    'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)',
    'Mesa Intel(R) UHD Graphics 620 (KBL GT2)',
  ],
  [
    'ANGLE (AMD, AMD Radeon(TM) Graphics (0x00001638) Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'AMD Radeon(TM) Graphics',
  ],
  ['ANGLE (Apple, ANGLE Metal Renderer: Apple M1, Unspecified Version)', 'Apple M1'],
  ['Mali-G72', 'Mali-G72'],
  ['', ''],
])('a renderer that calls itself %s is called %s', (renderer, name) => {
  expect(rendererName(renderer)).toBe(name)
})
