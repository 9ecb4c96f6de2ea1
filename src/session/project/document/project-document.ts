import { sameJson } from '../../../graph/base/json.ts'
import { check } from '../../../graph/check/check.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import { apply } from '../../../graph/document/apply.ts'
import { isSameDocument } from '../../../graph/document/changes.ts'
import type { GraphDocument } from '../../../graph/document/document.ts'
import { jsonSize } from '../../../graph/document/json-size.ts'
import { refuseGrowth } from '../../../graph/document/limits.ts'
import type { Operation } from '../../../graph/document/operation.ts'
import { failed, ok, type Result } from '../../../graph/document/problem.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import { follow, WritableSignal } from '../../base/signal.ts'
import type { Command, CommandName } from '../../command.ts'
import type { Signal } from '../../signal.ts'
import { UndoHistory } from './undo-history.ts'

/**
 * The document of an open project: every change goes through here and is checked in one pass before anybody hears of
 * it, so document and checked graph always belong together.
 */
export class ProjectDocument {
  readonly checked: Signal<CheckedGraph>
  readonly document: Signal<GraphDocument>
  readonly history: Signal<{ readonly undo?: CommandName; readonly redo?: CommandName }>

  readonly #checked: WritableSignal<CheckedGraph>
  readonly #names = new WritableSignal<{ readonly undo?: CommandName; readonly redo?: CommandName }>(
    {},
    sameJson,
  )
  readonly #steps = new UndoHistory()
  readonly #registry: Registry
  readonly #now: () => number

  constructor(document: GraphDocument, registry: Registry, now: () => number) {
    this.#registry = registry
    this.#now = now
    this.#checked = new WritableSignal(check(document, registry))
    this.checked = this.#checked
    this.document = follow(this.#checked, (graph) => graph.document)
    this.history = this.#names
    // Every edit is measured by what it adds. Nobody need wait for the rest with the first.
    jsonSize(document)
  }

  /**
   * Applies and remembers a command. One that leaves everything as it is succeeds and is not remembered; one that
   * makes more of the graph than a graph may be is refused.
   */
  perform(command: Command): Result<void> {
    const applied = apply(this.document.value, command.operation)
    if (!applied.ok) return applied
    if (isSameDocument(this.document.value, applied.value.document)) return ok(undefined)
    const refused = refuseGrowth(this.document.value, applied.value.document)
    if (refused) return failed(refused)
    this.#steps.remember(command, applied.value.inverse, this.#now())
    this.#show(applied.value.document)
    return ok(undefined)
  }

  undo(): void {
    this.#go('undo')
  }

  redo(): void {
    this.#go('redo')
  }

  /** Puts another document in place, e.g. one that another tab wrote. What was done before cannot be undone. */
  reset(document: GraphDocument): void {
    this.#steps.clear()
    this.#show(document)
  }

  end(): void {
    this.#checked.end()
    this.#names.end()
  }

  #go(direction: 'undo' | 'redo'): void {
    let next: GraphDocument | undefined
    this.#steps.step(direction, (operation: Operation) => {
      const applied = apply(this.document.value, operation)
      if (!applied.ok) throw new Error(`step does not apply: ${applied.problems[0]?.code}`)
      next = applied.value.document
      return applied.value.inverse
    })
    if (next) this.#show(next)
  }

  #show(document: GraphDocument): void {
    this.#checked.set(check(document, this.#registry, this.#checked.value))
    this.#names.set(this.#steps.names)
  }
}
