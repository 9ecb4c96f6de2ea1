import { useEffect, useRef, useState } from 'react'
import { PARTS } from '../../graph/values/port-value.ts'
import { useText } from '../base/language/use-text.ts'
import { cx } from '../base/theme/cx.ts'
import { CameraButtons } from './camera-buttons.tsx'
import { ClassMenu } from './class-menu.tsx'
import { ClassName } from './class-name.tsx'
import styles from './gatherer.module.css'
import { useGatherer } from './gatherer-context.tsx'
import { PictureGrid } from './picture-grid.tsx'
import type { ClassColumn as Column } from './picture-keys.ts'
import type { Band } from './use-hand.ts'

/** One class: its name, how many pictures it has, what can be done with it, and the pictures. */
export function ClassColumn(props: {
  readonly column: Column
  readonly isOver: boolean
  readonly band?: Band
  readonly onMove: () => void
}) {
  const { column } = props
  const { arranged, readOnly } = useGatherer()
  const { t, number } = useText()
  const element = useRef<HTMLElement>(null)
  const isAtSight = useAtSight(element)
  const { pictures } = arranged.collection
  const inParts = PARTS.map(
    (part) => [part, column.places.filter((place) => pictures[place]?.part === part).length] as const,
  ).filter(([, count]) => count > 0)
  return (
    <section
      ref={element}
      className={cx(styles.column, props.isOver && styles.over)}
      aria-label={column.name}
      data-class={column.name}
    >
      <header className={styles.columnHead}>
        <ClassName name={column.name} />
        <span className={styles.count} title={t('gather.count', { count: column.places.length })}>
          {number(column.places.length)}
        </span>
        {!readOnly && <ClassMenu name={column.name} />}
      </header>
      {inParts.length > 0 && (
        <p className={styles.parts}>
          {inParts.map(([part, count]) => `${t(`gather.part.${part}`)} ${number(count)}`).join(' · ')}
        </p>
      )}
      {!readOnly && <CameraButtons className={column.name} />}
      {isAtSight && <PictureGrid column={column} band={props.band} onMove={props.onMove} />}
    </section>
  )
}

/** Of a hundred classes, only those at sight have their pictures on the page. */
function useAtSight(element: React.RefObject<HTMLElement | null>): boolean {
  const [isAtSight, setAtSight] = useState(false)
  useEffect(() => {
    const watched = element.current
    if (!watched) return
    const observer = new IntersectionObserver(([entry]) => setAtSight(entry?.isIntersecting ?? false), {
      root: watched.parentElement,
      rootMargin: '0px 300px',
    })
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return isAtSight
}
