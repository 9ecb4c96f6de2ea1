import type { backendSentences as en } from '../en/backend-sentences.ts'

const OTHER = '{other, select, wasm {WASM} webgl {WebGL} other {JavaScript}}'
const WANTED = '{wanted, select, wasm {WASM} webgl {WebGL} other {JavaScript}}'
/** The one chosen; of wasm it is worth saying how many threads it has. */
const CHOSEN =
  '{chosen, select, wasm {WASM, {threads, plural, one {# Thread} other {# Threads}}} webgl {WebGL} other {JavaScript}}'
/** What a step of the plan takes, where that is known. */
const STEP = '{measured, select, yes {: {ms, number} ms je Schritt} other {}}'

/** Sentences for why a back end was chosen, by `BackendReport.reason.code`. */
export const backendSentences: Readonly<Record<keyof typeof en, string>> = {
  fastest: `${CHOSEN}${STEP}, hier am schnellsten; ${OTHER} braucht {otherMs, number} ms.`,
  'not-compared': `${CHOSEN}${STEP}. Wenn das Training beginnt, wird die Grafikkarte ({renderer}) damit verglichen.`,
  'webgl-software': `${CHOSEN}${STEP}; WebGL ist hier nur Software ({renderer}): Der Prozessor müsste die Grafikkarte ersetzen und wäre damit viel langsamer.`,
  'no-webgl': `${CHOSEN}${STEP}; WebGL gibt es hier nicht, eine Grafikkarte kann also nicht helfen.`,
  'webgl-unusable': `${CHOSEN}${STEP}; die Grafikkarte {renderer} rechnet nicht genau genug zum Trainieren oder startet nicht.`,
  headless: `${CHOSEN}${STEP}, das Schnellste außerhalb eines Browsers.`,
  'wasm-unavailable': `{chosen, select, webgl {WebGL${STEP}; die Grafikkarte trainiert, weil WebAssembly hier fehlt oder gesperrt ist.} other {WebAssembly fehlt hier oder ist gesperrt, und eine Grafikkarte ist nicht nutzbar. Trainiert wird mit einfachem JavaScript, und das viel langsamer; ein aktueller Browser würde helfen.}}`,
  'as-chosen': `${CHOSEN}, wie du es gewählt hast${STEP}.`,
  'as-chosen-software': `WebGL, wie du es gewählt hast${STEP}. Eine Grafikkarte ist hier aber nicht nutzbar: Der Prozessor zeichnet ({renderer}), und das viel langsamer als WASM.`,
  'choice-unavailable': `Du hast ${WANTED} gewählt, das startet hier aber nicht. Stattdessen: ${CHOSEN}${STEP}.`,
}
