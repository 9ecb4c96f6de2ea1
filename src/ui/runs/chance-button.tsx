import { Popover } from '@base-ui/react/popover'
import { useText } from '../base/language/use-text.ts'
import { keepPageZoom } from '../base/widgets/keep-page-zoom.ts'
import popup from '../base/widgets/popup.module.css'
import type { Chance, Verdict } from './group-chances.ts'
import styles from './runs.module.css'

export type ChanceHandle = Popover.Handle<string>

/** Says in a few words whether a difference is more than chance, and leads to the sentences. */
export function ChanceButton(props: {
  readonly handle: ChanceHandle
  /** Of the row it stands in. */
  readonly id: string
  readonly title: string
  readonly verdict: Verdict
  readonly tabIndex: number | undefined
}) {
  const { t } = useText()
  const said = t(`results.${props.verdict}`)
  return (
    <Popover.Trigger
      handle={props.handle}
      payload={props.id}
      render={
        <button
          type="button"
          className={styles.chance}
          tabIndex={props.tabIndex}
          aria-label={t('results.chance', { run: props.title, said })}
          title={t('results.chance-more')}
        />
      }
    >
      {said}
    </Popover.Trigger>
  )
}

/** What the difference of the row from the baseline says, in sentences: the same as in Compare. */
export function ChancePopover(props: {
  readonly handle: ChanceHandle
  readonly chances: ReadonlyMap<string, Chance>
}) {
  const { t } = useText()
  return (
    <Popover.Root handle={props.handle}>
      {({ payload }) => {
        const chance = payload === undefined ? undefined : props.chances.get(payload)
        return (
          <Popover.Portal>
            <Popover.Positioner className={popup.layer} sideOffset={6} align="start" collisionPadding={8}>
              <Popover.Popup ref={keepPageZoom} className={popup.popover}>
                <Popover.Title className={popup.heading}>{t('results.chance-title')}</Popover.Title>
                {chance && (
                  <Popover.Description render={<div />}>
                    <ChanceText chance={chance} />
                  </Popover.Description>
                )}
              </Popover.Popup>
            </Popover.Positioner>
          </Popover.Portal>
        )
      }}
    </Popover.Root>
  )
}

/** By what two groups are compared, and what the difference says. */
export function ChanceText({ chance }: { readonly chance: Chance }) {
  const { figure, part, facts } = chance
  const { t, sentence } = useText()
  return (
    <p className={styles.chanceText}>
      {facts.map((fact) => (
        <span key={fact.code}>{sentence(fact)} </span>
      ))}
      <small>{t('results.chance-by', { figure, part })}</small>
    </p>
  )
}
