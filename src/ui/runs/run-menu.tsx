import { Menu } from '@base-ui/react/menu'
import {
  ArchiveRestore,
  BrainCircuit,
  Crosshair,
  Ellipsis,
  Eraser,
  History,
  type LucideIcon,
  PackageOpen,
  Pencil,
  Pin,
  PinOff,
  StickyNote,
  Trash2,
} from 'lucide-react'
import { memo, type ReactNode, useRef } from 'react'
import { useFrame, useProject, useReadOnly, useRunsReadOnly, useSelection } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { Button } from '../base/widgets/button.tsx'
import { keepPageZoom } from '../base/widgets/keep-page-zoom.ts'
import popup from '../base/widgets/popup.module.css'
import type { Written } from './line-field.tsx'
import type { RunLine } from './run-line.ts'
import type { TableEntry } from './table-entry.ts'
import { useKeptActions } from './use-kept-actions.ts'

/** Opens the menu of one run. */
export const RunMenuButton = memo(function RunMenuButton(props: {
  readonly menu: Menu.Handle<string>
  readonly id: string
  readonly title: string
  readonly tabIndex?: number | undefined
}) {
  const { t } = useText()
  const label = t('results.more', { run: props.title })
  return (
    <Menu.Trigger
      handle={props.menu}
      payload={props.id}
      data-more
      render={<Button kind="icon" tabIndex={props.tabIndex} aria-label={label} title={label} />}
    >
      <Ellipsis size={15} />
    </Menu.Trigger>
  )
})

/**
 * What is done seldom with a run, so that forgetting one takes two presses. One menu for all rows: of two, the one that
 * is still closing takes the focus back and thereby shuts the one just opened.
 */
export function RunMenu(props: {
  readonly menu: Menu.Handle<string>
  readonly entries: readonly TableEntry[]
  readonly onWrite: (entry: TableEntry, what: Written) => void
}) {
  const toField = useRef(false)
  return (
    <Menu.Root
      handle={props.menu}
      onOpenChange={(open) => {
        if (open) toField.current = false
      }}
    >
      {({ payload }) => {
        const entry = props.entries.find(({ key }) => key === payload)
        const { line, lines } = entry ?? {}
        return (
          <Menu.Portal>
            <Menu.Positioner className={popup.layer} sideOffset={4} align="end">
              <Menu.Popup ref={keepPageZoom} className={popup.menu} finalFocus={() => !toField.current}>
                {line?.isCurrent && !entry?.isInside && <TrainerItems line={line} />}
                {lines && <GroupItems lines={lines} />}
                {entry && line?.kept && !lines && (
                  <KeptItems
                    line={line}
                    onWrite={(what) => {
                      toField.current = true
                      props.onWrite(entry, what)
                    }}
                  />
                )}
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        )
      }}
    </Menu.Root>
  )
}

function TrainerItems({ line }: { readonly line: RunLine }) {
  const project = useProject()
  const selection = useSelection()
  const frame = useFrame()
  const { t } = useText()
  const { trainer } = line
  return (
    <>
      <Item icon={Crosshair} onClick={() => selection.reveal(trainer)}>
        {t('results.show-trainer')}
      </Item>
      <Item icon={PackageOpen} onClick={() => frame.takeOut(trainer)}>
        {t('network.take')}
      </Item>
      {line.run && (
        <Item icon={Eraser} changes onClick={() => project.discardRun(trainer)}>
          {t('results.discard')}
        </Item>
      )}
      {line.kept && <div className={popup.separator} />}
    </>
  )
}

function GroupItems({ lines }: { readonly lines: readonly RunLine[] }) {
  const actions = useKeptActions()
  const { t } = useText()
  const readOnly = useReadOnly()
  const old = lines.filter(({ kept, isCurrent }) => kept && !isCurrent)
  const isDeleted = old.some(({ kept }) => kept?.deletedAt !== undefined)
  const pinned = lines.find(({ kept }) => kept?.isBaseline)
  // Its runs have one graph and differ in their seeds alone: any of them stands for all.
  const one = lines.find(({ kept }) => kept)
  if (isDeleted)
    return (
      <Item icon={ArchiveRestore} changes onClick={() => void actions.restore(old)}>
        {t('results.restore', { count: old.length })}
      </Item>
    )
  return (
    <>
      {one && <PinItem line={pinned ?? one} />}
      {one?.kept?.graph !== undefined && (
        <Item icon={History} disabled={readOnly} onClick={() => void actions.putBack(one)}>
          {t('results.put-back-all')}
        </Item>
      )}
      {old.length > 0 && (
        <Item icon={Trash2} changes onClick={() => void actions.remove(old)}>
          {t('results.delete-runs', { count: old.length })}
        </Item>
      )}
    </>
  )
}

/** What can be done with a run because it is kept. */
function KeptItems({ line, onWrite }: { readonly line: RunLine; readonly onWrite: (what: Written) => void }) {
  const actions = useKeptActions()
  const readOnly = useReadOnly()
  const { t } = useText()
  const { deletedAt, graph } = line.kept ?? {}
  if (deletedAt !== undefined)
    return (
      <Item icon={ArchiveRestore} changes onClick={() => void actions.restore([line])}>
        {t('results.restore', { count: 1 })}
      </Item>
    )
  return (
    <>
      <Item icon={Pencil} changes onClick={() => onWrite('name')}>
        {t('results.rename')}
      </Item>
      <Item icon={StickyNote} changes onClick={() => onWrite('note')}>
        {t('results.write')}
      </Item>
      <PinItem line={line} />
      {graph !== undefined && (
        <Item icon={History} disabled={readOnly} onClick={() => void actions.putBack(line)}>
          {t('results.put-back')}
        </Item>
      )}
      {!line.isCurrent && (
        <Item
          icon={BrainCircuit}
          changes
          disabled={!line.kept?.hasWeights}
          onClick={() => void actions.useWeights(line)}
        >
          {t(line.kept?.hasWeights ? 'results.use-weights' : 'results.no-weights')}
        </Item>
      )}
      {!line.isCurrent && (
        <Item icon={Trash2} changes onClick={() => void actions.remove([line])}>
          {t('results.delete')}
        </Item>
      )}
    </>
  )
}

function PinItem({ line }: { readonly line: RunLine }) {
  const actions = useKeptActions()
  const { t } = useText()
  const isBaseline = line.kept?.isBaseline
  return (
    <Item
      icon={isBaseline ? PinOff : Pin}
      changes
      onClick={() => void actions.change(line, { isBaseline: isBaseline ? undefined : true })}
    >
      {t(isBaseline ? 'results.unpin' : 'results.pin')}
    </Item>
  )
}

function Item(props: {
  readonly icon: LucideIcon
  readonly disabled?: boolean
  /** It changes the run or what is said of it. */
  readonly changes?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}) {
  const { icon: Icon } = props
  const isRefused = useRunsReadOnly() && props.changes
  return (
    <Menu.Item className={popup.item} disabled={isRefused || props.disabled} onClick={props.onClick}>
      <Icon size={16} />
      {props.children}
    </Menu.Item>
  )
}
