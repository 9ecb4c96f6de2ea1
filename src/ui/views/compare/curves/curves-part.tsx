import { useCallback, useId, useMemo, useRef, useState } from 'react'
import { useText } from '../../../base/language/use-text.ts'
import { useMedia } from '../../../base/signals/use-media.ts'
import { type Size, useSize } from '../../../base/use-size.ts'
import { MEASURES } from '../../../trainers/measure.ts'
import { isScheduled } from '../../../trainers/rate-curve.ts'
import { isValidated } from '../../../trainers/run-figures.ts'
import { hasAccuracy } from '../../curves/chart-data.ts'
import { CurveTable } from '../../curves/curve-table.tsx'
import { hasRoomForNames, useNameLetters } from '../../curves/name-letters.ts'
import type { ComparePartProps } from '../compare-part.ts'
import { comparedEntries, entryName } from '../compared-entries.ts'
import styles from './comparison.module.css'
import { ComparisonChart } from './comparison-chart.tsx'
import { ComparisonControls } from './comparison-controls.tsx'
import { ComparisonList } from './comparison-list.tsx'
import { useCompareOptions } from './use-compare-options.ts'

/** A chart as wide as this has room for names at the ends of its curves. */
const ROOM_FOR_NAMES = 420
/** Smaller, the controls stay where the node has them. */
const ROOM_FOR_CONTROLS = { width: 620, height: 480 }
/** Beside a chart there is room for a list of runs; below it where it is as high as a screen. */
const ROOM_FOR_LIST = { width: 560, height: 480 }
/** Above and below the curves. */
const AXIS = 50
/** Charts as high as this have room for the learning rates below them. */
const ROOM_FOR_RATES = 260
/** The learning rates take so much of it. */
const RATES = 84
/** More runs than this are not read aloud epoch by epoch. */
const MOST_TABLES = 12

/** The curves of all runs in one picture, and how they are drawn. */
export function CurvesPart({ id, checked, runs }: ComparePartProps) {
  const tools = useText()
  const { t } = tools
  const [options, set] = useCompareOptions(id, checked)
  const entries = useMemo(() => comparedEntries(runs), [runs])
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const [zoom, setZoom] = useState<readonly [number, number]>()
  const charts = useRef<HTMLDivElement>(null)
  const size = useSize(charts, true)
  const { width, height } = size
  const letters = useNameLetters(charts, size)
  const part = useRef<HTMLDivElement>(null)
  const whole = useSize(part)
  const byFinger = useMedia('(pointer: coarse)')
  const cursor = useId()
  const wanted = options.measure === 'both' ? MEASURES : [options.measure]
  const measures = hasAccuracy(runs) ? wanted : (['loss'] as const)
  const validated = isValidated(runs.map(({ run }) => run))
  const drawn = useMemo(
    () => (validated ? options : { ...options, part: 'training' as const }),
    [options, validated],
  )
  const withRates = height >= ROOM_FOR_RATES && runs.some(({ run }) => isScheduled(run))
  // Of the whole part, so that the list, which takes some of it, does not decide about itself.
  const most = whole.width / measures.length
  const heightOfNames = entries.length * (letters?.height ?? 0) + AXIS
  const isNamed = most >= ROOM_FOR_NAMES && heightOfNames <= (withRates ? height - RATES : height)
  const areWhole = useMemo(
    () =>
      letters !== undefined &&
      measures.every((measure) =>
        hasRoomForNames(entries.map(entryName), measure, { letters, width: most }, tools),
      ),
    [letters, measures.join(), entries, most, tools],
  )
  // Names between curves are too small for fingers.
  const isListed = entries.length > 1 && (!isNamed || !areWhole || byFinger) && hasRoom(whole, ROOM_FOR_LIST)
  const each = width / measures.length
  const named = useMemo(
    () => (letters && isNamed && !isListed ? { letters, width: each } : undefined),
    [letters, isNamed, isListed, each],
  )
  const toggle = useCallback(
    (of: string) =>
      setHidden((before) => {
        const next = new Set(before)
        if (!next.delete(of)) next.add(of)
        return next
      }),
    [],
  )
  const ids = entries.map(({ of }) => of).join('\n')
  const solo = useCallback(
    (of: string) =>
      setHidden((before) => {
        const all = ids.split('\n')
        const others = all.filter((other) => other !== of)
        const isAlone = !before.has(of) && others.every((other) => before.has(other))
        return new Set(isAlone ? [] : others)
      }),
    [ids],
  )
  return (
    <div ref={part} className={styles.part}>
      {hasRoom(whole, ROOM_FOR_CONTROLS) && (
        <ComparisonControls
          entries={entries}
          hidden={hidden}
          options={drawn}
          onSet={(option, value) => {
            if (option === 'by' || option === 'logProgress') setZoom(undefined)
            set(option, value)
          }}
          hasAccuracy={hasAccuracy(runs)}
          validated={validated}
          onShowAll={() => setHidden(new Set())}
        />
      )}
      <div className={styles.beside} data-below={whole.width < ROOM_FOR_LIST.width || undefined}>
        <div ref={charts} className={styles.charts}>
          {/* Only a chart of known size is built once. */}
          {(letters ? measures : []).map((measure) => (
            <figure key={measure}>
              {measures.length > 1 && <figcaption>{t(`results.${measure}`)}</figcaption>}
              <ComparisonChart
                all={entries}
                hidden={hidden}
                measure={measure}
                options={drawn}
                named={named}
                withRates={withRates}
                cursor={cursor}
                zoom={zoom}
                onZoom={setZoom}
                onToggle={toggle}
                onSolo={solo}
              />
            </figure>
          ))}
        </div>
        {isListed && (
          <ComparisonList
            entries={entries}
            hidden={hidden}
            measure={measures[0] ?? 'loss'}
            part={drawn.part === 'training' ? 'training' : 'validation'}
            onToggle={toggle}
            onSolo={solo}
          />
        )}
      </div>
      {runs.length <= MOST_TABLES && <CurveTable runs={runs} />}
    </div>
  )
}

const hasRoom = (size: Size, least: Size): boolean => size.width >= least.width || size.height >= least.height
