import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { addClass } from '../../graph/values/edit-pictures.ts'
import { useText } from '../base/language/use-text.ts'
import { cx } from '../base/theme/cx.ts'
import { Button } from '../base/widgets/button.tsx'
import { CameraButtons } from './camera-buttons.tsx'
import { ClassColumn } from './class-column.tsx'
import { EmptyBoard } from './empty-board.tsx'
import styles from './gatherer.module.css'
import { useGatherer } from './gatherer-context.tsx'
import { useAdding } from './use-adding.ts'
import { useHand } from './use-hand.ts'

/** As people count: class 2 before class 10. */
const byName = new Intl.Collator(undefined, { numeric: true })

/** All classes side by side, and a place for a new one. Files can be dropped on each. */
export function Board(props: {
  /** The class that files are dragged over; the empty text where a new one would begin. */
  readonly filesOver: string | undefined
  readonly onMove: () => void
}) {
  const { arranged, readOnly, state } = useGatherer()
  const { hand, onPointerDown } = useHand()
  const { t } = useText()
  const columns = useMemo(
    () => arranged.columns.toSorted((a, b) => byName.compare(a.name, b.name)),
    [arranged],
  )
  const over = hand?.kind === 'drag' ? hand.over : props.filesOver
  return (
    <div className={styles.board} data-scrolls="" onPointerDown={onPointerDown}>
      {columns.map((column) => (
        <ClassColumn
          key={column.name}
          column={column}
          isOver={over === column.name}
          band={hand?.kind === 'band' && hand.className === column.name ? hand.band : undefined}
          onMove={props.onMove}
        />
      ))}
      {arranged.columns.length === 0 && state !== 'loading' && <EmptyBoard isOver={over === ''} />}
      {!readOnly && arranged.columns.length > 0 && <NewClass isOver={over === ''} />}
      {hand?.kind === 'drag' && (
        <div className={styles.ghost} style={{ left: hand.x, top: hand.y }}>
          {t('gather.dragged', { count: hand.count })}
        </div>
      )}
    </div>
  )
}

function NewClass({ isOver }: { readonly isOver: boolean }) {
  const { gathering } = useGatherer()
  const adding = useAdding()
  const { t } = useText()
  return (
    <section className={cx(styles.newClass, isOver && styles.over)} data-class="">
      <Button
        kind="quiet"
        onClick={() => gathering.kept.edit((collection) => addClass(collection, adding.newName()))}
      >
        <Plus size={16} />
        {t('gather.new-class')}
      </Button>
      <CameraButtons className="" />
      <p>{t('gather.new-class-hint')}</p>
    </section>
  )
}
