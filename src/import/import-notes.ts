import type { Json } from '../graph/base/json.ts'
import { type Problem, problem } from '../graph/document/problem.ts'
import type { NoNode } from './read-layer.ts'

/** Names that a sentence lists; the others it counts. */
const NAMED = 6

/** What becomes something else in a graph, or is left out: by code, with the layers it is about. */
export class ImportNotes {
  readonly #named = new Map<string, string[]>()
  readonly #counted = new Map<string, number>()
  readonly #settings = new Map<string, Set<string>>()

  note(code: string, name: string): void {
    const names = this.#named.get(code)
    if (names) names.push(name)
    else this.#named.set(code, [name])
  }

  list(code: string, names: readonly string[]): void {
    for (const name of names) this.note(code, name)
  }

  count(code: string, count: number): void {
    this.#counted.set(code, count)
  }

  leftOut(settings: readonly string[], layer: string): void {
    for (const setting of settings) {
      const layers = this.#settings.get(setting) ?? new Set()
      this.#settings.set(setting, layers.add(layer))
    }
  }

  unknown({ name, className }: { readonly name: string; readonly className: string }, why: NoNode): void {
    const because = why.setting === undefined ? '' : `: ${why.setting} = ${shown(why.value)}`
    this.note('import-no-node', `${name} (${className}${because})`)
  }

  get problems(): readonly Problem[] {
    const warn = (code: string, values: Problem['values']) => problem(code, values, { severity: 'warning' })
    return [
      ...[...this.#named].map(([code, names]) => warn(code, listed(names))),
      ...[...this.#settings].map(([setting, layers]) =>
        warn('import-left-out', { setting, ...listed([...layers]) }),
      ),
      ...[...this.#counted].map(([code, count]) => warn(code, { count })),
    ]
  }
}

function listed(names: readonly string[]) {
  const first = names.slice(0, NAMED)
  return { names: first.join(', '), count: names.length, more: names.length - first.length }
}

function shown(value: Json | undefined): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '?')
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
