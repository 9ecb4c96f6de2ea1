import { type RefObject, useLayoutEffect, useState } from 'react'
import type { TextTools } from '../../base/language/text-tools.ts'
import type { Size } from '../../base/use-size.ts'
import { formatMeasure, type Measure } from '../../trainers/measure.ts'

/** How curves are named where they end. */
export interface NameLetters {
  /** Pixels from one name to the next below it. */
  readonly height: number
  /** Pixels of the mark before a name. */
  readonly mark: number
  /** Pixels that keep a value apart from a name that may end with digits. */
  readonly apart: number
  /** Pixels that a name takes, or the value behind it. */
  readonly widthOf: (words: string, isStrong?: boolean) => number
}

/** From the end of a curve to its name. */
export const AWAY = 8
/** What stands around name and value in curve-names.module.css. */
const [PADDING, GAP] = [8, 4]
/** What rounding may take away. */
const SLACK = 2
/** Values that are as wide as they become. */
const WIDEST = { accuracy: 8.888, loss: 0.0888 } as const
/** Names never take more than this share of a chart, nor what curves need. */
const MOST = 0.45
const CURVES = 320
/** Less would name nothing. */
const LEAST = 120

/**
 * The letters of names in a part of the page, whose own text has their size; nothing before the part has a size. Another
 * size may come with other letters: those of large screens are larger.
 */
export function useNameLetters(part: RefObject<HTMLElement | null>, size: Size): NameLetters | undefined {
  const [font, setFont] = useState<string>()
  useLayoutEffect(() => {
    if (!part.current || size.width === 0) return
    const { fontSize, fontFamily } = getComputedStyle(part.current)
    setFont(`${fontSize} ${fontFamily}`)
  }, [part, size])
  return font === undefined ? undefined : lettersOf(font)
}

const known = new Map<string, NameLetters>()

function lettersOf(font: string): NameLetters {
  const letters = known.get(font) ?? measuredLetters(font)
  known.set(font, letters)
  return letters
}

function measuredLetters(font: string): NameLetters {
  const pen = document.createElement('canvas').getContext('2d')!
  const size = Number.parseFloat(font)
  return {
    height: Math.round(1.4 * size),
    mark: Math.round(0.75 * size),
    apart: 0.3 * size,
    widthOf: (words, isStrong = false) => {
      pen.font = isStrong ? `bold ${font}` : font
      return pen.measureText(words).width
    },
  }
}

/** Where curves are named: in which letters, and beside charts of which width. */
export interface NamedEnds {
  readonly letters: NameLetters
  readonly width: number
}

/** Pixels that names and values take beside a chart: of several runs theirs, of a single one those of its parts. */
export function roomForNames(
  runs: readonly string[],
  measure: Measure,
  ends: NamedEnds,
  tools: TextTools,
): number {
  return Math.min(wantedRoom(runs, measure, ends, tools), mostRoom(ends))
}

/** Whether none of the names is cut there. */
export function hasRoomForNames(
  runs: readonly string[],
  measure: Measure,
  ends: NamedEnds,
  tools: TextTools,
): boolean {
  return wantedRoom(runs, measure, ends, tools) <= mostRoom(ends)
}

function wantedRoom(
  runs: readonly string[],
  measure: Measure,
  { letters }: NamedEnds,
  tools: TextTools,
): number {
  const areSeveral = runs.length > 1
  const names = areSeveral ? runs : [tools.t('results.training'), tools.t('results.validation')]
  const longest = Math.max(0, ...names.map((name) => letters.widthOf(name)))
  const value = letters.widthOf(formatMeasure(WIDEST[measure], measure, tools), true)
  const marks = areSeveral ? letters.mark + GAP : 0
  return Math.ceil(AWAY + PADDING + marks + longest + GAP + letters.apart + value) + SLACK
}

const mostRoom = ({ width }: NamedEnds): number =>
  Math.round(Math.max(LEAST, Math.min(MOST * width, width - CURVES)))
