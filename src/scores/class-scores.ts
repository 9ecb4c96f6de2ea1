/** How well one class is recognised. What would be a share of nothing is missing. */
export interface ClassScore {
  /** Share of the answers "this class" that are right; missing where it was never answered. */
  readonly precision?: number
  /** Share of the class's examples that were recognised; missing where there are none. */
  readonly recall?: number
  /** Harmonic mean of both, as 2·TP / (2·TP + FP + FN); missing where the class neither occurs nor was answered. */
  readonly f1?: number
  /** Examples of the class. */
  readonly support: number
}

export interface ClassScores {
  readonly classes: readonly ClassScore[]
  /** Means over the classes, each class counting the same; missing where one class has none. */
  readonly macro: Omit<ClassScore, 'support'>
  /** What answering always the most frequent class would reach. */
  readonly baseline: { readonly class: number; readonly share: number }
}

/** Precision, recall and F1 of every class out of `confusion[actual][predicted]`. */
export function classScores(confusion: readonly (readonly number[])[]): ClassScores {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const classes = confusion.map((row, at): ClassScore => {
    const right = row[at] ?? 0
    const support = sum(row)
    const answered = sum(confusion.map((other) => other[at] ?? 0))
    return {
      precision: ratio(right, answered),
      recall: ratio(right, support),
      f1: ratio(2 * right, support + answered),
      support,
    }
  })
  const examples = sum(classes.map(({ support }) => support))
  const largest = Math.max(0, ...classes.map(({ support }) => support))
  return {
    classes,
    macro: {
      precision: mean(classes.map(({ precision }) => precision)),
      recall: mean(classes.map(({ recall }) => recall)),
      f1: mean(classes.map(({ f1 }) => f1)),
    },
    baseline: {
      class: Math.max(
        0,
        classes.findIndex(({ support }) => support === largest),
      ),
      share: ratio(largest, examples) ?? 0,
    },
  }
}

function ratio(part: number, whole: number): number | undefined {
  return whole > 0 ? part / whole : undefined
}

function mean(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined)
  if (known.length === 0 || known.length < values.length) return undefined
  return known.reduce((total, value) => total + value, 0) / known.length
}
