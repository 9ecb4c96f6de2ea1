import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { NodeId } from '../../graph/document/document.ts'
import { WritableSignal } from '../../session/base/signal.ts'
import type { ProjectSession } from '../../session/types.ts'
import { useProject, useReadOnly } from '../base/context.tsx'
import type { BroughtFile } from '../base/own-data-types.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { GathererCamera } from './gatherer-camera.ts'
import type { Gathering } from './gathering.ts'
import { gatheringOf } from './gathering-of.ts'
import type { CollectionState } from './kept-collection.ts'
import { type Arranged, arranged } from './picture-keys.ts'
import { PictureSelection } from './picture-selection.ts'
import { Recorder } from './recorder.ts'
import { Thumbnails } from './thumbnails.ts'

/** What every part of the open gatherer works with. */
export interface GathererTools {
  readonly node: NodeId
  readonly gathering: Gathering
  readonly arranged: Arranged
  readonly missing: ReadonlySet<string>
  readonly state: CollectionState['kind']
  readonly selection: PictureSelection
  readonly thumbnails: Thumbnails
  readonly camera: GathererCamera
  readonly recorder: Recorder
  /** How many frames are taken after a count-down; missing where a held button takes them. */
  readonly timed: WritableSignal<number | undefined>
  /** Clips whose frames are being taken, and into which class; missing where there are none. */
  readonly clips: WritableSignal<GatheredClips | undefined>
  /** The class that was renamed by keys: under its new name it is another column, where keys go on. */
  readonly nameToFocus: RefObject<string | undefined>
  readonly readOnly: boolean
}

export interface GatheredClips {
  readonly files: readonly BroughtFile[]
  readonly className: string
}

const NOTHING: ReadonlySet<string> = new Set()
const EMPTY = arranged({ classes: [], pictures: [] })
const Tools = createContext<GathererTools | undefined>(undefined)

export function GathererProvider(props: { readonly node: NodeId; readonly children: ReactNode }) {
  const { node } = props
  const project = useProject()
  const readOnly = useReadOnly()
  const gathering = gatheringOf(project, node)
  const state = useSignal(gathering.kept.state)
  const collection = state.kind === 'ready' ? state.collection : undefined
  const missing = state.kind === 'ready' ? state.missing : NOTHING
  const shown = useMemo(() => (collection ? arranged(collection) : EMPTY), [collection])
  const [selection] = useState(() => new PictureSelection())
  const [timed] = useState(() => new WritableSignal<number | undefined>(undefined))
  const [clips] = useState(() => new WritableSignal<GatheredClips | undefined>(undefined))
  const nameToFocus = useRef<string>(undefined)
  const open = useOpen(project, gathering)
  useEffect(() => selection.prune(shown), [selection, shown])
  useEffect(() => {
    if (missing.size === 0) open?.thumbnails.lookAgain()
  }, [open, missing])
  const tools = useMemo(
    () =>
      open && {
        ...open,
        node,
        gathering,
        arranged: shown,
        missing,
        state: state.kind,
        selection,
        timed,
        clips,
        nameToFocus,
        readOnly,
      },
    [open, node, gathering, shown, missing, state.kind, selection, timed, clips, readOnly],
  )
  return tools && <Tools value={tools}>{props.children}</Tools>
}

type Open = Pick<GathererTools, 'thumbnails' | 'camera' | 'recorder'>

/** What is there as long as the gatherer is open. */
function useOpen(project: ProjectSession, gathering: Gathering): Open | undefined {
  const [open, setOpen] = useState<Open>()
  useEffect(() => {
    const thumbnails = new Thumbnails((hashes) => project.ownData.contents.get(hashes))
    const camera = new GathererCamera()
    setOpen({ thumbnails, camera, recorder: new Recorder(project, gathering, camera) })
    return () => {
      thumbnails.close()
      camera.close()
    }
  }, [project, gathering])
  return open
}

export function useGatherer(): GathererTools {
  const tools = useContext(Tools)
  if (!tools) throw new Error('useGatherer outside of GathererProvider')
  return tools
}
