import { useEffect } from 'react'
import { checkedNodes } from '../../graph/check/checked-graph.ts'
import { nodeTitle } from '../../graph/check/node-title.ts'
import { setParam } from '../../graph/node/set-param.ts'
import type { AnyTable } from '../../graph/values/table.ts'
import type { ProjectSession } from '../../session/types.ts'
import { readAddress } from '../base/address/address.ts'
import { useWorkspace } from '../base/context.tsx'
import { broughtTable } from '../base/files/brought-table.ts'
import { useText } from '../base/language/use-text.ts'
import { useShowNotice } from '../base/notices/notice-context.tsx'
import { useSignal } from '../base/signals/use-signal.ts'
import { freshNetwork } from './fresh-network.ts'
import { ImportDialog } from './import-dialog.tsx'

const NEW = 'a new project'

/**
 * Takes in a file with a table that was brought to the page: into a table of the project that is open, the selected one
 * first, or into a project of its own with a small network.
 */
export function ImportBrought({ file }: { readonly file: File }) {
  const workspace = useWorkspace()
  const showNotice = useShowNotice()
  const project = useSignal(workspace.current)
  const { t, text, sentence } = useText()
  // What reads tables comes with what opens projects.
  useEffect(() => void workspace.loadAhead(), [workspace])
  const close = () => broughtTable(workspace).set(undefined)
  const selected = readAddress(location.hash)?.node
  const tables = tablesIn(project)
    .sort((a, b) => Number(b.id === selected) - Number(a.id === selected))
    .map(({ id, title }) => ({ id, label: text(title) }))
  const fresh = { id: NEW, label: t('import.place.new') }
  const isSelected = tables[0] !== undefined && tables[0].id === selected

  async function take(table: AnyTable, place: string) {
    close()
    if (place !== NEW) return intoNode(table, place)
    const title = file.name.replace(/\.[^.]*$/, '')
    const opened = await workspace.importFile(freshNetwork(title, table))
    if (!opened.ok)
      showNotice({
        severity: 'error',
        text: t('notice.import-failed', {
          file: file.name,
          reason: opened.problems.map((problem) => sentence(problem)).join(' '),
        }),
      })
  }
  function intoNode(table: AnyTable, id: string) {
    const node = project?.document.value.nodes[id]
    const definition = node && workspace.registry.value?.get(node.type)
    if (!project || !node || !definition) return
    project.perform({
      name: 'set-param',
      operation: setParam(definition, [id, node], 'table', table as never),
    })
  }
  return (
    <ImportDialog
      name={file.name}
      source={file}
      places={isSelected ? [...tables, fresh] : [fresh, ...tables]}
      onTake={(table, place) => void take(table, place)}
      onClose={close}
    />
  )
}

/** The nodes of an open project that hold a table. */
function tablesIn(project: ProjectSession | undefined) {
  const graph = project?.checked.value
  if (!graph) return []
  return checkedNodes(graph).flatMap(({ id, definition }) =>
    definition?.type === 'table' ? [{ id, title: nodeTitle(graph, id) }] : [],
  )
}
