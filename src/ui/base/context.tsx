import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo } from 'react'
import type { Problem } from '../../graph/document/problem.ts'
import type { Registry } from '../../graph/node/registry.ts'
import { follow } from '../../session/base/signal.ts'
import type { Signal } from '../../session/signal.ts'
import type { ProjectSession, Workspace } from '../../session/types.ts'
import { createFrame, type Frame } from './frame.ts'
import { createSelection, type Selection } from './selection.ts'
import { useSignal } from './signals/use-signal.ts'
import { useSlice } from './signals/use-slice.ts'

const WorkspaceContext = createContext<Workspace | undefined>(undefined)
const RegistryContext = createContext<Registry | undefined>(undefined)
const KeepsNothing = createContext<Problem | undefined>(undefined)
const ProjectContext = createContext<ProjectSession | undefined>(undefined)
const SelectionContext = createContext<Selection | undefined>(undefined)
const FrameContext = createContext<Frame | undefined>(undefined)

export function WorkspaceProvider(props: {
  readonly workspace: Workspace
  /** Nothing until it has been loaded: only the start screen does without. */
  readonly registry: Registry | undefined
  /** Why this browser keeps nothing, where it does not: what the session calls saved is then gone with the tab. */
  readonly keepsNothing?: Problem
  readonly children: ReactNode
}) {
  return (
    <WorkspaceContext value={props.workspace}>
      <RegistryContext value={props.registry}>
        <KeepsNothing value={props.keepsNothing}>{props.children}</KeepsNothing>
      </RegistryContext>
    </WorkspaceContext>
  )
}

/** One open project with its selection; begins anew with another project (give it `key={project.id}`). */
export function ProjectProvider(props: { readonly project: ProjectSession; readonly children: ReactNode }) {
  const { project } = props
  const selection = useMemo(createSelection, [])
  const frame = useMemo(createFrame, [])
  useEffect(() => {
    const subscription = project.document.changes.subscribe(selection.prune)
    return () => subscription.unsubscribe()
  }, [project, selection])
  return (
    <ProjectContext value={project}>
      <SelectionContext value={selection}>
        <FrameContext value={frame}>{props.children}</FrameContext>
      </SelectionContext>
    </ProjectContext>
  )
}

export const useWorkspace = (): Workspace => provided(useContext(WorkspaceContext), 'WorkspaceProvider')
export const useRegistry = (): Registry => provided(useContext(RegistryContext), 'WorkspaceProvider')
export const useProject = (): ProjectSession => provided(useContext(ProjectContext), 'ProjectProvider')
/** Edits are refused here. Of how the project is saved, which changes with every edit, this follows nothing else. */
export const useReadOnly = (): boolean => useSignal(readOnlyOf(useProject()))

const readOnly = new WeakMap<ProjectSession, Signal<boolean>>()

/** The same for each of the hundred controls that ask. */
function readOnlyOf(project: ProjectSession): Signal<boolean> {
  const signal = readOnly.get(project) ?? follow(project.saved, ({ kind }) => kind === 'read-only')
  readOnly.set(project, signal)
  return signal
}

/** Whether runs cannot be changed either, as where the project is open elsewhere: where it is kept as it is they can. */
export const useRunsReadOnly = (): boolean =>
  useSlice(
    useProject().saved,
    (saved) => saved.kind === 'read-only' && saved.problem.code !== 'project-kept-as-is',
  )
/** Why nothing is kept on this computer; nothing where everything is well. */
export const useKeepsNothing = (): Problem | undefined => useContext(KeepsNothing)
/** What is selected, and how to change it. `useSignal(useSelection())` follows it. */
export const useSelection = (): Selection => provided(useContext(SelectionContext), 'ProjectProvider')

/** What surrounds the canvas, to ask something of it. */
export const useFrame = (): Frame => provided(useContext(FrameContext), 'ProjectProvider')

/** A setting kept on this computer: the value of now and the way to change it. */
export function useSetting<T>(key: string, fallback: T): readonly [T, (value: T) => void] {
  const workspace = useWorkspace()
  const signal = useMemo(() => workspace.setting(key, fallback), [workspace, key])
  const save = useCallback((value: T) => workspace.saveSetting(key, value), [workspace, key])
  return [useSignal(signal), save]
}

function provided<T>(value: T | undefined, provider: string): T {
  if (value === undefined) throw new Error(`used outside of ${provider}`)
  return value
}
