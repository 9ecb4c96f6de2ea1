import { Plus, X } from 'lucide-react'
import { useId } from 'react'
import type { NodeId } from '../../../graph/document/document.ts'
import { featureText } from '../../../scores/weights-in-words.ts'
import { useProject, useReadOnly } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { Button } from '../../base/widgets/button.tsx'
import { NumberField } from '../../controls/number-field.tsx'
import { answerWords } from './answer-words.ts'
import styles from './predict.module.css'
import type { Asked } from './use-asked.ts'

const BEYOND = 1e12
const MOST_ROWS = 100

/** Numbers to ask about, a field for each feature, with the answer to each row. They are parameters of the node. */
export function ValueRows({ id, asked }: { readonly id: NodeId; readonly asked: Asked }) {
  const { model, data, answers } = asked
  const project = useProject()
  const readOnly = useReadOnly()
  const tools = useText()
  const form = useId()
  const { t, language } = tools
  if (!model) return null
  const { shape, features } = model.network.data
  const names = Array.from({ length: shape[0] ?? 0 }, (_, i) => {
    const feature = features?.[i] ?? data?.features?.[i]
    return feature ? featureText(feature, language) : `x${i + 1}`
  })
  // One row stands ready to be filled in.
  const rows: readonly (readonly number[])[] = asked.rows.length > 0 ? asked.rows : [[]]
  const save = (next: readonly (readonly number[])[]) =>
    project.perform({
      name: 'set-param',
      operation: { kind: 'set-param', id, param: 'inputs', value: next },
      mergeKey: `${id}/inputs`,
    })
  const units = answers.kind === 'ready' ? answers.value.outputs.length / Math.max(1, asked.rows.length) : 0
  return (
    <div className={styles.rows}>
      {rows.map((row, at) => (
        <fieldset key={at} className={styles.row}>
          <div className={styles.fields}>
            {names.map((name, column) => (
              <div key={column}>
                <label htmlFor={`${form}-${at}-${column}`}>{name}</label>
                <NumberField
                  id={`${form}-${at}-${column}`}
                  label={t('score.feature-of-row', { feature: name, row: at + 1 })}
                  value={row[column]}
                  min={-BEYOND}
                  max={BEYOND}
                  step={1}
                  whole={false}
                  disabled={readOnly}
                  onChange={(value) => {
                    const filled = names.map((_, i) => (i === column ? value : (row[i] ?? 0)))
                    save(rows.map((other, i) => (i === at ? filled : other)))
                  }}
                />
              </div>
            ))}
          </div>
          <output className={styles.answer} aria-label={t('score.answer')}>
            {answers.kind === 'ready' && asked.rows[at] && Number.isInteger(units)
              ? `→ ${answerWords(answers.value.outputs, at, units, model.data.target, tools)}`
              : ' '}
          </output>
          {asked.rows.length > 1 && !readOnly && (
            <Button
              kind="icon"
              aria-label={t('score.remove-row', { row: at + 1 })}
              onClick={() => save(asked.rows.filter((_, i) => i !== at))}
            >
              <X size={14} />
            </Button>
          )}
        </fieldset>
      ))}
      {!readOnly && asked.rows.length > 0 && asked.rows.length < MOST_ROWS && (
        <Button kind="quiet" onClick={() => save([...asked.rows, asked.rows.at(-1) ?? []])}>
          <Plus size={15} /> {t('score.add-row')}
        </Button>
      )}
    </div>
  )
}
