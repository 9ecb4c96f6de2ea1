import { type ReactNode, useState } from 'react'
import type { PageAnswer, PageContents, PageInput } from '../formats/web-page/page-contents.ts'
import { predictedClass } from '../graph/base/predicted-class.ts'
import type { Text } from '../graph/base/text.ts'
import { canDraw } from './example-picture.ts'
import { Own, useSay } from './say-context.tsx'

/** More classes than these are easier to read in the order of their shares. */
const FEW = 10
/** A share below which the second best is worth naming. */
const UNSURE = 0.6

/** What the network answers, in words and, for classes, as bars. */
export function Answer(props: {
  readonly answer: Float32Array | undefined
  /** Something is asked that is not answered yet. */
  readonly isAsked: boolean
  readonly contents: PageContents
}) {
  const { answer, isAsked, contents } = props
  const { t } = useSay()
  return (
    <section aria-labelledby="answer" className="answer">
      <h2 id="answer">{t('answer.title')}</h2>
      {answer ? (
        <Answered outputs={answer} given={contents.answer} />
      ) : (
        <p className="quiet" aria-live="polite">
          {t(isAsked ? 'answer.computing' : `answer.${wayOf(contents.input)}`)}
        </p>
      )}
    </section>
  )
}

function wayOf(input: PageInput): 'draw' | 'bring' | 'fields' | 'numbers' {
  if (input.kind !== 'picture') return input.kind
  return canDraw(input) ? 'draw' : 'bring'
}

function Answered({ outputs, given }: { readonly outputs: Float32Array; readonly given: PageAnswer }) {
  return given.kind === 'classes' ? (
    <Classes outputs={outputs} names={given.names} />
  ) : (
    <Numbers outputs={outputs} {...given} />
  )
}

function Classes({ outputs, names }: { readonly outputs: Float32Array; readonly names: readonly Text[] }) {
  const { t, text, percent, number } = useSay()
  const [isSorted, sort] = useState(names.length > FEW)
  const shares = sharesOf(outputs)
  const ranked = shares.map((_, at) => at).sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0))
  const best = predictedClass(outputs, 0, outputs.length)
  const second = ranked.find((at) => at !== best)
  const nameOf = (at: number) => text(names[at] ?? `${at}`)
  // What a network without softmax gives are no shares.
  const are = shares.every((share) => share >= 0 && share <= 1)
  const written = (at: number) => (are ? percent(shares[at] ?? 0) : number(shares[at] ?? 0))
  const isUnsure = are && second !== undefined && (shares[best] ?? 0) < UNSURE
  return (
    <>
      <p className="best" aria-live="polite" aria-atomic="true">
        <strong>
          <Own>{nameOf(best)}</Own>
        </strong>{' '}
        <span>{are ? t('answer.sure', { share: written(best) }) : written(best)}</span>
        {isUnsure && (
          <span className="unsure">
            {t('answer.unsure', { name: nameOf(second), share: written(second) })}
          </span>
        )}
      </p>
      <ul className="bars" aria-label={t('answer.bars')}>
        {(isSorted ? ranked : shares.map((_, at) => at)).map((at) => (
          <li key={at} data-best={at === best || undefined}>
            <span className="name">
              <Own>{nameOf(at)}</Own>
            </span>
            <span className="track">
              <i style={{ inlineSize: `${Math.max(0, Math.min(1, shares[at] ?? 0)) * 100}%` }} />
            </span>
            <span className="share">{written(at)}</span>
          </li>
        ))}
      </ul>
      {names.length > 2 && (
        <label className="tick">
          <input
            type="checkbox"
            checked={isSorted}
            onChange={({ currentTarget }) => sort(currentTarget.checked)}
          />
          {t('answer.sort')}
        </label>
      )}
    </>
  )
}

/** What each class got; one output stands for the second of two classes. */
function sharesOf(outputs: Float32Array): readonly number[] {
  const [only = 0] = outputs
  return outputs.length === 1 ? [1 - only, only] : Array.from(outputs)
}

function Numbers(props: {
  readonly outputs: Float32Array
  readonly names: readonly Text[]
  readonly units: readonly (string | null)[]
}): ReactNode {
  const { outputs, names, units } = props
  const { text, number } = useSay()
  return (
    <dl className="numbers" aria-live="polite">
      {Array.from(outputs, (output, at) => (
        <div key={at}>
          <dt>
            <Own>{text(names[at] ?? `y${at + 1}`)}</Own>
          </dt>
          <dd>
            <strong>{number(output)}</strong> {units[at]}
          </dd>
        </div>
      ))}
    </dl>
  )
}
