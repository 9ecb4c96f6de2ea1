import { useCallback, useMemo, useRef, useState } from 'react'
import type { CheckedNode } from '../../../graph/check/checked-graph.ts'
import type { ExperimentResult, Explanation } from '../../../graph/node/experiment-contribution.ts'
import { type Grid, valueAt } from '../../../graph/values/grid.ts'
import { useText } from '../../base/language/use-text.ts'
import { useSize } from '../../base/use-size.ts'
import { PlayerBar } from '../shared/player-bar.tsx'
import { fullText } from '../shared/short-number.ts'
import { usePlayer } from '../shared/use-player.ts'
import { ChannelChooser } from './channel-chooser.tsx'
import { applyTo, areaOf, explainAt, gridAt, marginsOf } from './explain-at.ts'
import { explainText } from './explain-text.ts'
import { FunctionPlot } from './function-plot.tsx'
import { GridField, type Margins, numbersFit } from './grid-field.tsx'
import styles from './image.module.css'
import { Loupe } from './loupe.tsx'
import { type Place, PointedField } from './pointed-field.tsx'
import { type Seen, seenAtFirst } from './shades.ts'
import { TermTables } from './term-tables.tsx'

/** A window that goes over a large picture takes larger steps, so that it arrives. */
const MOST_STEPS = 600

/**
 * An experiment at large: what arrives and what comes out, side by side. Pointing at a number that comes out shows the
 * window it was worked out from and the calculation; played, the window slides over the picture.
 */
export function PointedImage(props: {
  readonly checked: CheckedNode
  readonly result: ExperimentResult
  readonly output: Grid
}) {
  const { checked, result, output } = props
  const tools = useText()
  const { t } = tools
  const [height, width, channels] = output.shape
  const [chosen, choose] = useState<Seen>()
  const seen = chosen !== undefined && isSeen(chosen, channels) ? chosen : seenAtFirst(output)
  const channel = seen === 'colour' ? 0 : seen
  const [pointed, point] = useState<Place>()
  const [sliding, setSliding] = useState(false)
  const place = pointed && inside(pointed, height, width)
  const shown = place ?? beginning(height, width)
  const explanation = useMemo(
    () => explainAt(checked, result, shown, channel),
    [checked, result, shown.row, shown.column, channel],
  )
  const input = explanation && gridAt(result, explanation.port)
  const margins = useMemo(() => {
    const first = explainAt(checked, result, { row: 0, column: 0 }, channel)
    const last = explainAt(checked, result, { row: height - 1, column: width - 1 }, channel)
    return first && last && input && marginsOf(first, last, input)
  }, [checked, result, channel, height, width, input])

  const apply = useCallback(
    (row: Grid) => applyTo(checked, result, explanation?.port, row),
    [checked, result, explanation?.port],
  )
  const index = shown.row * width + shown.column
  const stride = Math.max(1, Math.ceil((height * width) / MOST_STEPS))
  const goTo = (next: number) => point({ row: Math.floor(next / width), column: next % width })
  const player = usePlayer(() => {
    const next = index + stride
    if (next >= height * width) {
      setSliding(false)
      return false
    }
    goTo(next)
    return true
  })
  const look = (next: Place) => {
    player.pause()
    setSliding(false)
    point(next)
  }
  const value = fullText(valueAt(output, shown.row, shown.column, channel), tools)
  return (
    <div className={styles.view}>
      <div className={styles.pictures}>
        {explanation && input && (
          <figure className={styles.figure} style={ratioOf(input, margins)}>
            <figcaption>
              {t('experiment.input')} <Size grid={input} />
            </figcaption>
            <InputField
              grid={input}
              // Channel 2 of what comes out says nothing about channel 2 of something with more or fewer of them.
              seen={input.shape[2] === channels ? seen : seenAtFirst(input)}
              explanation={explanation}
              margins={margins}
            />
          </figure>
        )}
        <figure className={styles.figure} style={ratioOf(output)}>
          <figcaption>
            {t('experiment.output')} <Size grid={output} />
          </figcaption>
          <PointedField
            grid={output}
            seen={seen}
            label={t('experiment.output')}
            place={shown}
            until={sliding ? index + 1 : undefined}
            onPoint={look}
          />
        </figure>
      </div>
      <div className={styles.details}>
        {channels > 1 && <ChannelChooser channels={channels} seen={seen} onChoose={choose} />}
        {explanation && (
          <PlayerBar
            player={{
              ...player,
              play() {
                setSliding(true)
                player.play()
              },
            }}
            atStart={index === 0}
            atEnd={index >= height * width - 1}
            onStep={(way) => {
              setSliding(false)
              goTo(index + way)
            }}
            onReset={() => {
              setSliding(false)
              goTo(0)
            }}
          />
        )}
        <p className={styles.words} aria-live={player.playing ? 'off' : 'polite'}>
          <span>{t('experiment.place', { row: shown.row + 1, column: shown.column + 1 })}</span>{' '}
          <strong>{explanation ? explainText(explanation, tools) : value}</strong>
        </p>
        {explanation && <TermTables explanation={explanation} />}
        {explanation?.operation === 'function' && input && (
          <FunctionPlot
            input={input}
            apply={apply}
            at={{ value: explanation.terms[0]?.value ?? 0, result: explanation.result }}
          />
        )}
        {!explanation && <Loupe grid={output} channel={channel} place={shown} />}
      </div>
    </div>
  )
}

function InputField(props: {
  readonly grid: Grid
  readonly seen: Seen
  readonly explanation: Explanation
  readonly margins: Margins | undefined
}) {
  const { grid, seen, explanation, margins } = props
  const { t } = useText()
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const [height, width] = grid.shape
  const columns = width + (margins?.left ?? 0) + (margins?.right ?? 0)
  const { row, column, ...extent } = areaOf(explanation)
  const label = t('experiment.input-window', { height, width, row: row + 1, column: column + 1 })
  return (
    <div ref={box}>
      <GridField
        grid={grid}
        seen={seen}
        numbers={numbersFit(grid, size.width / columns)}
        label={label}
        margins={margins}
        mark={{ row, column, ...extent }}
      />
    </div>
  )
}

/** Width by height, so that a picture is never higher than there is room for it. */
function ratioOf({ shape: [height, width] }: Grid, margins?: Margins): React.CSSProperties {
  const { top = 0, right = 0, bottom = 0, left = 0 } = margins ?? {}
  return { '--ratio': (width + left + right) / (height + top + bottom) } as React.CSSProperties
}

function Size({ grid }: { readonly grid: Grid }) {
  const [height, width, channels] = grid.shape
  return <small>{[height, width, ...(channels > 1 ? [channels] : [])].join('×')}</small>
}

function isSeen(seen: Seen, channels: number): boolean {
  return seen === 'colour' ? channels === 3 : seen < channels
}

/** The first number of a table; of a picture the middle, where there is more to see. */
function beginning(height: number, width: number): Place {
  const isTable = height * width <= MOST_STEPS
  return isTable ? { row: 0, column: 0 } : { row: height >> 1, column: width >> 1 }
}

function inside({ row, column }: Place, height: number, width: number): Place {
  return { row: Math.min(row, height - 1), column: Math.min(column, width - 1) }
}
