import { useMemo } from 'react'
import { descend } from '../../../graph/experiment/descend.ts'
import { useText } from '../../base/language/use-text.ts'
import { PICTURE_SIDE } from '../../layout/card-geometry.ts'
import { shortNumber } from '../shared/short-number.ts'
import type { ViewProps } from '../view.ts'
import styles from './descent.module.css'
import { DescentChart } from './descent-chart.tsx'
import { descentOf } from './descent-of.ts'

const SIZE = { width: PICTURE_SIDE, height: 110, margin: 0 }

/** The whole way down, small, for the card. */
export function DescentCard({ checked }: ViewProps) {
  const tools = useText()
  const [descent, path] = useMemo(() => {
    const found = descentOf(checked)
    return [found, descend(found)] as const
  }, [checked])
  const end = path.at(-1)
  const values = {
    count: path.length - 1,
    x: shortNumber(end?.x ?? 0, tools),
    height: shortNumber(end?.height ?? 0, tools),
  }
  return (
    <div className={styles.picture} data-picture="">
      <DescentChart
        descent={descent}
        path={path}
        index={path.length - 1}
        size={SIZE}
        label={tools.t('experiment.descent-card', values)}
      />
      <p>{tools.t('experiment.descent-end', values)}</p>
    </div>
  )
}
