import type { NodeId } from '../../../graph/document/document.ts'
import type { PortType } from '../../../graph/values/port-value.ts'
import { nodeTitle } from '../../../session/base/node-title.ts'
import type { ProjectSession } from '../../../session/types.ts'
import type { TextTools } from '../../base/language/text-tools.ts'
import type { Side } from '../../layout/ports-of.ts'

/** What a screen reader says about a port: what it is, its type, what it is wired to. */
export function describePort(
  project: ProjectSession,
  port: {
    readonly side: Side
    readonly name: string
    readonly type: PortType | undefined
    /** The nodes at the other ends of its wires. */
    readonly others: readonly NodeId[]
  },
  { t, text }: TextTools,
): string {
  const values = { name: port.name, type: t(`node.type.${port.type ?? 'unknown'}`) }
  const what = t(port.side === 'in' ? 'node.port.input' : 'node.port.output', values)
  const titles = port.others.map((id) => text(nodeTitle(project.checked.value, id)))
  const wired =
    titles.length === 0
      ? t('node.port.free')
      : t('node.port.wired', { count: titles.length, nodes: titles.join(', ') })
  return `${what} ${wired}`
}
