export interface CellFit {
  readonly width: number
  readonly height: number
  /** Size of the numbers, in pixels; 0 where they do not fit. */
  readonly font: number
  /** Size of the names and totals, in pixels. */
  readonly label: number
  readonly rowLabel: number
  readonly columnLabel: number
  /** The names of the columns stand upright. */
  readonly upright: boolean
  /** Width of the column with the totals of the rows; 0 where there is no room for totals. */
  readonly totals: number
}

/** Width of a digit and of a letter, in shares of the size of the face. */
const DIGIT = 0.65
const LETTER = 0.58
const LABEL = 12
/** Smaller numbers cannot be read. */
const LEAST_FONT = 9
const GAP = 1
const LOW_CELL = 17
/** Height that cells keep while upright names above them get more. */
const ROOMY_CELL = 22
/** A cell is no wider than this, unless the names of its few classes are. */
const WIDE_CELL = 54
/** Before cells get narrower than this, names of classes do. */
const NARROW_CELL = 36
const WIDEST_CELL = 140
const TALL_CELL = 40
const LARGE_FONT = 13
/** Of an upright name, where the height is free. */
const TALL_NAME = 120
/** A box larger than this has everything in it larger, in proportion, up to a limit. */
const USUAL = { width: 480, height: 260 }
const LARGEST = { cells: 3, letters: 1.75 }

/**
 * Fits a matrix into a box: cells as large as they can be, numbers in them as long as they can be read, totals where
 * there is room. Without a height, cells are nearly square.
 */
export function fitCells(box: {
  readonly width: number
  readonly height: number | undefined
  readonly classes: number
  /** Characters of the longest number in a cell or below a column, of a total beside a row, and of a class name. */
  readonly digits: number
  readonly totalDigits: number
  readonly letters: number
}): CellFit {
  const { classes, digits } = box
  const size = Math.max(1, Math.min(box.width / USUAL.width, (box.height ?? 0) / USUAL.height))
  const scale = { cells: Math.min(LARGEST.cells, size), letters: Math.min(LARGEST.letters, size) }
  const label = Math.floor(LABEL * scale.letters)
  const text = (characters: number) => Math.ceil(characters * label * LETTER) + 8
  const totals = text(box.totalDigits) + 4
  // Few classes leave room for long names, beside the rows and above the columns.
  const unused = box.width - totals - classes * (Math.max(NARROW_CELL, text(digits)) + GAP)
  const rowLabel = Math.min(text(box.letters), Math.max(26, box.width * 0.22, unused))
  const widthWith = (taken: number) => Math.floor((box.width - taken) / classes) - GAP
  const withTotals = widthWith(rowLabel + totals)
  // In a low box the numbers of the cells need the room more than the totals do.
  const isLow = box.height !== undefined && box.height < (classes + 2) * LOW_CELL
  const shown = !isLow && withTotals >= digits * LEAST_FONT * DIGIT + 1
  const widest = Math.min(Math.max(WIDE_CELL * scale.cells, text(box.letters)), WIDEST_CELL * scale.cells)
  const width = Math.max(7, Math.min(widest, shown ? withTotals : widthWith(rowLabel)))
  const upright = text(box.letters) > width + 4
  const rows = classes + (shown ? 1 : 0)
  const tallest = box.height === undefined ? TALL_NAME : Math.max(64, box.height - rows * ROOMY_CELL)
  const columnLabel = upright ? Math.min(text(box.letters), tallest) : label + 5
  const free =
    box.height === undefined ? Math.min(32, width * 0.9) : Math.floor((box.height - columnLabel) / rows) - GAP
  const height = Math.max(
    box.height === undefined ? 15 : 9,
    Math.min(free, TALL_CELL * scale.cells, width * 1.3),
  )
  const font = Math.min(LARGE_FONT * scale.letters, height * 0.72, (width - 1) / (digits * DIGIT))
  return {
    width,
    height,
    font: font >= LEAST_FONT ? font : 0,
    label,
    rowLabel,
    columnLabel,
    upright,
    totals: shown ? totals : 0,
  }
}
