import { useEffect, useRef, useState } from 'react'
import { NETWORK_FORMAT_IDS, type NetworkFormatId } from '../../export/networks/network-formats.ts'
import type { TakeOutStage } from '../../export/networks/take-network-out.ts'
import type { NodeId } from '../../graph/document/document.ts'
import { useProject } from '../base/context.tsx'
import { download } from '../base/files/download.ts'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { Dialog } from '../base/widgets/dialog.tsx'
import { runNames } from '../trainers/run-names.ts'
import { FormatItem } from './format-item.tsx'
import { OriginNote } from './origin-note.tsx'
import styles from './take-network.module.css'
import type { TakeOutWork } from './take-out-work.ts'

/** The kinds of files that a trainer's network leaves as, and the file that was checked before it is handed out. */
export function TakeNetworkDialog(props: { readonly trainer: NodeId; readonly onClose: () => void }) {
  const project = useProject()
  const graph = useSignal(project.checked)
  useSignal(project.runs)
  const tools = useText()
  const { t, words } = tools
  const [chosen, choose] = useState(props.trainer)
  const [work, setWork] = useState<TakeOutWork>()
  const isOpen = useRef(true)
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])
  const names = [...runNames(graph, tools)]
  const trainer = names.some(([id]) => id === chosen) ? chosen : names[0]?.[0]
  if (trainer === undefined) return null
  const origin = project.networks.origin(trainer)
  const isBusy = work?.kind === 'working'

  const take = async (format: NetworkFormatId) => {
    if (isBusy || origin.kind === 'none') return
    const onStage = (stage: TakeOutStage) => isOpen.current && setWork({ format, kind: 'working', stage })
    onStage('gathering')
    const out = await project.networks.takeOut(trainer, format, words, onStage)
    // Whoever has closed the dialog wants no file any more.
    if (!isOpen.current) return
    if (out.ok) download(out.value.fileName, out.value.file)
    setWork(
      out.ok ? { format, kind: 'done', out: out.value } : { format, kind: 'failed', problems: out.problems },
    )
  }
  return (
    <Dialog title={t('network.title')} open onClose={props.onClose}>
      {names.length > 1 && (
        <label className={styles.whose}>
          <span>{t('network.whose')}</span>
          <select
            value={trainer}
            disabled={isBusy}
            onChange={({ target }) => {
              choose(target.value)
              setWork(undefined)
            }}
          >
            {names.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <OriginNote trainer={trainer} origin={origin} />
      <ul className={styles.formats}>
        {NETWORK_FORMAT_IDS.map((format) => (
          <FormatItem
            key={format}
            format={format}
            work={work?.format === format ? work : undefined}
            disabled={isBusy || origin.kind === 'none'}
            onTake={() => void take(format)}
          />
        ))}
      </ul>
      <p className={styles.promise}>{t('network.promise')}</p>
    </Dialog>
  )
}
