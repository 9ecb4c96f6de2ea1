import type { Problem } from '../../../graph/document/problem.ts'
import { chooseFile, DATA_FILES } from '../../base/files/choose-file.ts'
import { useFiles } from '../../base/files/use-files.ts'
import { useText } from '../../base/language/use-text.ts'
import { Button } from '../../base/widgets/button.tsx'
import styles from './samples-problem.module.css'

/** Why there are no examples to see; where a file is missing, the way to give it. */
export function SamplesProblem(props: { readonly problems: readonly Problem[]; readonly large: boolean }) {
  const { problems, large } = props
  const { t, sentence } = useText()
  const files = useFiles()
  const [problem] = problems
  if (!problem) return null
  const words = sentence(problem)
  if (!large)
    return (
      <p className={styles.noSamples} title={words}>
        {words}
      </p>
    )
  const choose = async () => {
    const file = await chooseFile(DATA_FILES)
    if (file) await files.keep([file])
  }
  return (
    <div className={styles.whyNoSamples}>
      <p>{words}</p>
      {problem.code.startsWith('cifar-') && (
        <Button onClick={() => void choose()}>{t('node.choose-data-file')}</Button>
      )}
    </div>
  )
}
