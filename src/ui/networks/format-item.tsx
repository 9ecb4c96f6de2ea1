import { CircleCheck, Download } from 'lucide-react'
import { NETWORK_FORMATS, type NetworkFormatId } from '../../export/networks/network-formats.ts'
import { LARGEST_DIFFERENCE } from '../../export/networks/same-answers.ts'
import type { TakeOutStage } from '../../export/networks/take-network-out.ts'
import { useText } from '../base/language/use-text.ts'
import styles from './take-network.module.css'
import type { TakeOutWork } from './take-out-work.ts'

const STAGES: readonly TakeOutStage[] = ['gathering', 'writing', 'checking']

/** One kind of file: what it is good for, and what came of it. */
export function FormatItem(props: {
  readonly format: NetworkFormatId
  readonly work: TakeOutWork | undefined
  readonly disabled: boolean
  readonly onTake: () => void
}) {
  const { format, work, disabled } = props
  const { words } = useText()
  const { title, summary } = words.networkFormats[format]
  return (
    <li>
      <button
        type="button"
        className={styles.format}
        // Stays where the focus is: a button that is really disabled loses it.
        aria-disabled={disabled || undefined}
        onClick={() => !disabled && props.onTake()}
      >
        <Download size={18} aria-hidden />
        <strong>{title}</strong>
        <span className={styles.ending}>.{NETWORK_FORMATS[format].extension}</span>
        <span className={styles.summary}>{summary}</span>
      </button>
      <div role="status" className={styles.outcome}>
        {work && <Outcome work={work} />}
      </div>
    </li>
  )
}

function Outcome({ work }: { readonly work: TakeOutWork }) {
  const { t, sentence, number, bytes } = useText()
  if (work.kind === 'working')
    return (
      <p>
        <progress max={STAGES.length} value={STAGES.indexOf(work.stage)} aria-hidden />
        {t(`network.${work.stage}`)}
      </p>
    )
  if (work.kind === 'failed')
    return <p className={styles.failed}>{work.problems.map((problem) => sentence(problem)).join(' ')}</p>
  const { fileName, file, checkedExamples, largestDifference, optimizer } = work.out
  const leftBehind = NETWORK_FORMATS[work.format].leavesBehind?.(optimizer) ?? []
  return (
    <p>
      <CircleCheck size={16} aria-hidden />
      <span>
        {t('network.done', {
          file: fileName,
          size: bytes(file.size),
          count: checkedExamples,
          isSame: largestDifference === 0 ? 'yes' : largestDifference > LARGEST_DIFFERENCE ? 'sure' : 'no',
          difference: number(largestDifference, { maximumSignificantDigits: 2 }),
        })}
        {leftBehind.map((fact) => ` ${sentence(fact)}`)}
      </span>
    </p>
  )
}
