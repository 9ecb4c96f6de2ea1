import { sameJson } from '../../../graph/base/json.ts'
import { LANGUAGES, type Language } from '../../../graph/base/text.ts'
import { WritableSignal } from '../../../session/base/signal.ts'
import type { Workspace } from '../../../session/types.ts'
import type { PanelName } from '../frame.ts'

/**
 * How an address asks for what it names to be shown. It holds until a person wants it otherwise or opens something
 * else, and nothing of it becomes a setting of theirs.
 */
export interface AskedView {
  /** As it is presented: everything large, panels away. */
  readonly lesson?: true
  /** Edits are refused. */
  readonly readOnly?: true
  /** In the order of {@link HIDEABLE}; missing where none is. */
  readonly hidden?: readonly PanelName[]
  readonly language?: Language
}

/** The panels by the names that addresses have for them. */
export const HIDEABLE = { library: 'library', inspector: 'inspector', results: 'runs' } as const

/** Reads the part of an address behind its `?`, such as `lesson&read-only&hide=library,results&lang=de`. */
export function readView(query: string): AskedView {
  const asked = new URLSearchParams(query)
  const names = new Set(asked.getAll('hide').flatMap((names) => names.split(',')))
  const hidden = Object.entries(HIDEABLE).flatMap(([name, panel]) => (names.has(name) ? [panel] : []))
  const language = LANGUAGES.find((each) => each === asked.get('lang'))
  return {
    ...(asked.has('lesson') && { lesson: true }),
    ...(asked.has('read-only') && { readOnly: true }),
    ...(hidden.length > 0 && { hidden }),
    ...(language && { language }),
  }
}

/** The same with its `?`; nothing where nothing is asked for. */
export function writeView({ lesson, readOnly, hidden = [], language }: AskedView): string {
  const names = Object.entries(HIDEABLE).flatMap(([name, panel]) => (hidden.includes(panel) ? [name] : []))
  const parts = [
    ...(lesson ? ['lesson'] : []),
    ...(readOnly ? ['read-only'] : []),
    ...(names.length > 0 ? [`hide=${names.join(',')}`] : []),
    ...(language ? [`lang=${language}`] : []),
  ]
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

const ALL = new WeakMap<Workspace, WritableSignal<AskedView>>()

/** The view that was asked for of what is open, as far as it still holds. */
export function askedView(workspace: Workspace): WritableSignal<AskedView> {
  const known = ALL.get(workspace) ?? new WritableSignal<AskedView>({}, sameJson)
  ALL.set(workspace, known)
  return known
}

/** Gives up a part of the view: a person wants it otherwise. */
export function giveUpView(workspace: Workspace, ...parts: readonly (keyof AskedView)[]): void {
  const view = askedView(workspace)
  const left = Object.entries(view.value).filter(([part]) => !parts.includes(part as keyof AskedView))
  view.set(Object.fromEntries(left))
}

/** Brings a hidden panel back. */
export function bringBack(workspace: Workspace, panel: PanelName): void {
  const view = askedView(workspace)
  const { hidden = [], ...others } = view.value
  const left = hidden.filter((each) => each !== panel)
  view.set(left.length > 0 ? { ...others, hidden: left } : others)
}
