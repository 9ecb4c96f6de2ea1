import { hasEnded, isActive, type RunGroup } from '../../../runs/run-group.ts'
import type { TextTools } from '../../base/language/text-tools.ts'

/** `7 of 15 · running · 2 min left`. */
export function groupText(group: RunGroup, { t, duration }: Pick<TextTools, 't' | 'duration'>): string {
  const done = group.members.filter(hasEnded).length
  const parts = [
    t('sweep.done-of', { done, all: group.members.length }),
    t(`sweep.group.${group.status}`),
    ...(isActive(group) && group.msLeft !== undefined
      ? [t('sweep.left', { time: duration(group.msLeft) })]
      : []),
  ]
  return parts.join(' · ')
}
