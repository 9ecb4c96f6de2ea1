import { useEffect, useRef } from 'react'
import type { DescentStep } from '../../../graph/experiment/descend.ts'
import { useText } from '../../base/language/use-text.ts'
import { columnText } from '../shared/short-number.ts'
import styles from './descent.module.css'

/** Every step with its numbers. A row shows its step on the curve. */
export function DescentTable(props: {
  readonly path: readonly DescentStep[]
  readonly rate: number
  readonly index: number
  readonly onChoose: (index: number) => void
}) {
  const { path, rate, index, onChoose } = props
  const tools = useText()
  const { t } = tools
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // `scrollIntoView` would move the whole page along.
    const row = box.current?.querySelector<HTMLElement>('[aria-current]')
    if (!row || !box.current) return
    const { offsetTop: top, offsetHeight: height } = row
    const { scrollTop, clientHeight } = box.current
    if (top < scrollTop + height) box.current.scrollTop = Math.max(0, top - height)
    else if (top + height > scrollTop + clientHeight) box.current.scrollTop = top + height - clientHeight
  }, [index])
  return (
    <div ref={box} className={styles.tableBox} data-scrolls="">
      <table className={styles.table}>
        <caption className="visually-hidden">{t('experiment.descent-steps')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('experiment.descent-number')}</th>
            <th scope="col">x</th>
            <th scope="col">f(x)</th>
            <th scope="col">{t('experiment.descent-slope')}</th>
            <th scope="col">{t('experiment.descent-next')}</th>
          </tr>
        </thead>
        <tbody>
          {path.map(({ x, height, slope }, step) => (
            <tr key={step} aria-current={step === index ? 'step' : undefined} onClick={() => onChoose(step)}>
              <th scope="row">
                <button type="button" onClick={() => onChoose(step)}>
                  {step}
                </button>
              </th>
              <td>{columnText(x, tools)}</td>
              <td>{columnText(height, tools)}</td>
              <td>{columnText(slope, tools)}</td>
              <td>{columnText(x - rate * slope, tools)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
