import { useText } from '../../base/language/use-text.ts'
import { cx } from '../../base/theme/cx.ts'
import type { ViewProps } from '../view.ts'
import { SamplesPicture, showsDraws } from './samples-picture.tsx'
import styles from './view.module.css'

/** The examples that leave a data node, with room to read a table. */
export function SamplesView({ id, checked }: ViewProps) {
  const { t } = useText()
  if (checked.status !== 'ready') return null
  return (
    <section className={styles.samples} aria-label={t('inspector.pictures')}>
      <h3>{t('inspector.pictures')}</h3>
      <div className={cx(styles.samplesBox, showsDraws(checked) && styles.drawsBox)}>
        <SamplesPicture id={id} checked={checked} large />
      </div>
    </section>
  )
}
