import { useCallback, useMemo, useState } from 'react'
import type { Json } from '../../../../graph/base/json.ts'
import type { CheckedNode } from '../../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../../graph/document/document.ts'
import { useProject, useReadOnly } from '../../../base/context.tsx'
import { type CompareOptions, compareOptions } from './compare-options.ts'

export type SetOption = <K extends keyof CompareOptions>(option: K, value: CompareOptions[K]) => void

/** How runs are drawn, and how to change that: in the node; where that cannot be edited, for as long as one looks. */
export function useCompareOptions(id: NodeId, checked: CheckedNode): readonly [CompareOptions, SetOption] {
  const project = useProject()
  const readOnly = useReadOnly()
  const [own, setOwn] = useState<Partial<CompareOptions>>({})
  const { params } = checked
  const options = useMemo(
    () => ({ ...compareOptions({ params }), ...(readOnly && own) }),
    [params, readOnly, own],
  )
  const set = useCallback<SetOption>(
    (option, value) => {
      if (readOnly) setOwn((before) => ({ ...before, [option]: value }))
      else
        project.perform({
          name: 'set-param',
          operation: { kind: 'set-param', id, param: option, value: value as Json },
          mergeKey: `${id}/${option}`,
        })
    },
    [project, readOnly, id],
  )
  return [options, set]
}
