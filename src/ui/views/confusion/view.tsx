import { Measured } from '../shared/measured.tsx'
import type { ViewProps } from '../view.ts'
import { ConfusionMatrix } from './confusion-matrix.tsx'
import { ScoreTable } from './score-table.tsx'
import styles from './view.module.css'

/** What is taken for what, and how well each class is known. */
export function ConfusionView({ id, checked, fill }: ViewProps) {
  return (
    <Measured id={id} fill={fill}>
      {({ shown, names }) => {
        const { confusion, accuracy = 0 } = shown.evaluation
        if (!confusion) return null
        return (
          <div className={fill ? styles.beside : styles.below}>
            <ConfusionMatrix
              key={shown.run.run}
              shown={shown}
              confusion={confusion}
              names={names}
              values={checked.params.values === 'percent' ? 'percent' : 'counts'}
              fill={fill}
            />
            <ScoreTable confusion={confusion} names={names} accuracy={accuracy} />
          </div>
        )
      }}
    </Measured>
  )
}
