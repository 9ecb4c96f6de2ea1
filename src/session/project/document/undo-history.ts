import { sameJson } from '../../../graph/base/json.ts'
import type { Operation } from '../../../graph/document/operation.ts'
import type { Command, CommandName } from '../../command.ts'

/** One step that can be taken back or done again: its name, and the operation that does it. */
export interface HistoryStep {
  readonly name: CommandName
  readonly operation: Operation
}

/** More than anybody undoes; what is older is forgotten. */
const MOST_STEPS = 1000
/** Milliseconds within which commands with one merge key become one step. */
const MERGE_WITHIN = 1000

/** What can be undone and redone. Knows nothing of documents: whoever takes a step applies it and hands in its inverse. */
export class UndoHistory {
  #done: HistoryStep[] = []
  #undone: HistoryStep[] = []
  #open: { readonly mergeKey: string; readonly until: number } | undefined

  get names(): { readonly undo?: CommandName; readonly redo?: CommandName } {
    const [undo, redo] = [this.#done.at(-1)?.name, this.#undone.at(-1)?.name]
    return { ...(undo && { undo }), ...(redo && { redo }) }
  }

  /** Remembers a new command by its inverse. What was undone before cannot be redone any more. */
  remember({ name, mergeKey, isOngoing }: Command, inverse: Operation, at: number): void {
    const last = this.#done.at(-1)
    if (last && mergeKey !== undefined && this.#open?.mergeKey === mergeKey && at < this.#open.until) {
      this.#done[this.#done.length - 1] = {
        name: last.name,
        operation: joinInverses(last.operation, inverse),
      }
    } else {
      this.#done.push({ name, operation: inverse })
      if (this.#done.length > MOST_STEPS) this.#done.shift()
    }
    this.#undone = []
    const until = isOngoing ? Number.POSITIVE_INFINITY : at + MERGE_WITHIN
    this.#open = mergeKey === undefined ? undefined : { mergeKey, until }
  }

  /**
   * Takes back the latest step (`undo`) or does again what was taken back last (`redo`): `perform` applies the
   * operation and returns its inverse. `false` where there is no such step.
   */
  step(direction: 'undo' | 'redo', perform: (operation: Operation) => Operation): boolean {
    const [from, to] = direction === 'undo' ? [this.#done, this.#undone] : [this.#undone, this.#done]
    const step = from.at(-1)
    if (!step) return false
    const inverse = perform(step.operation)
    from.pop()
    to.push({ name: step.name, operation: inverse })
    this.#open = undefined
    return true
  }

  clear(): void {
    this.#done = []
    this.#undone = []
    this.#open = undefined
  }
}

/** Takes back a newer change and then an older one; the older alone where both set the same thing. */
function joinInverses(older: Operation, newer: Operation): Operation {
  if (setTheSame(older, newer)) return older
  return { kind: 'batch', operations: [...partsOf(newer), ...partsOf(older)] }
}

function partsOf(operation: Operation): readonly Operation[] {
  return operation.kind === 'batch' ? operation.operations : [operation]
}

/** Whether both overwrite the same part of the document, so that only the one applied last counts. */
function setTheSame(a: Operation, b: Operation): boolean {
  if (a.kind !== b.kind) return false
  switch (a.kind) {
    case 'set-param':
      return b.kind === a.kind && a.id === b.id && a.param === b.param
    case 'move-nodes':
      return b.kind === a.kind && sameJson(Object.keys(a.positions).sort(), Object.keys(b.positions).sort())
    case 'set-intended':
      return b.kind === a.kind && a.id === b.id && a.code === b.code
    case 'set-label':
    case 'set-note':
    case 'set-frame':
      return b.kind === a.kind && a.id === b.id
    case 'set-title':
    case 'set-summary':
    case 'set-seed':
      return true
    default:
      return false
  }
}
