import type { ComponentProps } from 'react'
import { cx } from '../theme/cx.ts'
import styles from './button.module.css'

export type ButtonKind = 'plain' | 'strong' | 'quiet' | 'icon'

/** A button in one of the four looks. It can say no without leaving the tab order: use `aria-disabled` for that. */
export function Button({
  kind = 'plain',
  className,
  ...rest
}: ComponentProps<'button'> & { kind?: ButtonKind }) {
  return <button type="button" {...rest} className={cx(styles.button, styles[kind], className)} />
}
