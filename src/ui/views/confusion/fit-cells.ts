export interface CellFit {
  readonly width: number
  readonly height: number
  /** Size of the numbers, in pixels; 0 where they do not fit. */
  readonly font: number
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
/** Of an upright name, where the height is free. */
const TALL_NAME = 120

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
  const text = (characters: number) => Math.ceil(characters * LABEL * LETTER) + 8
  const totals = text(box.totalDigits) + 4
  // Few classes leave room for long names, beside the rows and above the columns.
  const unused = box.width - totals - classes * (Math.max(NARROW_CELL, text(digits)) + GAP)
  const rowLabel = Math.min(text(box.letters), Math.max(26, box.width * 0.22, unused))
  const widthWith = (taken: number) => Math.floor((box.width - taken) / classes) - GAP
  const withTotals = widthWith(rowLabel + totals)
  // In a low box the numbers of the cells need the room more than the totals do.
  const isLow = box.height !== undefined && box.height < (classes + 2) * LOW_CELL
  const shown = !isLow && withTotals >= digits * LEAST_FONT * DIGIT + 1
  const widest = Math.min(Math.max(WIDE_CELL, text(box.letters)), WIDEST_CELL)
  const width = Math.max(7, Math.min(widest, shown ? withTotals : widthWith(rowLabel)))
  const upright = text(box.letters) > width + 4
  const rows = classes + (shown ? 1 : 0)
  const tallest = box.height === undefined ? TALL_NAME : Math.max(64, box.height - rows * ROOMY_CELL)
  const columnLabel = upright ? Math.min(text(box.letters), tallest) : 17
  const free =
    box.height === undefined ? Math.min(32, width * 0.9) : Math.floor((box.height - columnLabel) / rows) - GAP
  const height = Math.max(box.height === undefined ? 15 : 9, Math.min(free, 40, width * 1.3))
  const font = Math.min(13, height * 0.72, (width - 1) / (digits * DIGIT))
  return {
    width,
    height,
    font: font >= LEAST_FONT ? font : 0,
    rowLabel,
    columnLabel,
    upright,
    totals: shown ? totals : 0,
  }
}
