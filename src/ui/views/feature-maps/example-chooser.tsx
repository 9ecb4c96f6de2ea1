import { ChevronLeft, ChevronRight, Dices } from 'lucide-react'
import { useMemo } from 'react'
import { compileData } from '../../../graph/compile/compile-data.ts'
import type { PortRef } from '../../../graph/document/document.ts'
import { partWithExamples } from '../../../graph/values/part-with-examples.ts'
import type { DataValue } from '../../../graph/values/port-value.ts'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useSignal } from '../../base/signals/use-signal.ts'
import { Button } from '../../base/widgets/button.tsx'
import { ExamplePicture } from '../../pictures/example-picture.tsx'
import { useExamples } from '../predictions/use-examples.ts'
import styles from './features.module.css'

/** The example that flows through all pictures, and the way to another one. */
export function ExampleChooser(props: { readonly value: DataValue; readonly source: PortRef }) {
  const { value, source } = props
  const project = useProject()
  const example = useSignal(project.example)
  const { t, text, number } = useText()
  const part = partWithExamples(value, example.part)
  const total = value.examples[part]
  const index = Math.max(0, Math.min(example.index, total - 1))
  // Another value means another way of the data.
  const data = useMemo(() => compileData(project.checked.value, source), [project, source, value])
  const { pictures, targets } = useExamples(data, part, [index])
  const target = targets[0]
  const go = (next: number) => project.showExample({ part, index: (next + total) % total })
  const is = target === undefined ? undefined : targetText(target)
  return (
    <div className={styles.chooser}>
      <span className={styles.example}>
        {pictures[0] && (
          <ExamplePicture look={pictures[0]} label={is ?? ''} className={styles.pixels} large />
        )}
      </span>
      <p aria-live="polite">
        {t('results.example', {
          number: number(index + 1),
          total: number(total),
          part: t(`results.part.${part}`),
        })}
        <strong>{is ?? ' '}</strong>
      </p>
      <div>
        <Button kind="icon" aria-label={t('results.before')} onClick={() => go(index - 1)}>
          <ChevronLeft size={16} />
        </Button>
        <Button kind="icon" aria-label={t('results.after')} onClick={() => go(index + 1)}>
          <ChevronRight size={16} />
        </Button>
        <Button
          kind="icon"
          aria-label={t('results.random')}
          title={t('results.random')}
          onClick={() => go(Math.floor(Math.random() * total))}
        >
          <Dices size={16} />
        </Button>
      </div>
    </div>
  )

  function targetText(at: number): string {
    if (value.target.kind === 'numbers') return number(at, { maximumSignificantDigits: 4 })
    const name = value.target.names[at]
    return name === undefined ? t('control.class', { index: at }) : text(name)
  }
}
