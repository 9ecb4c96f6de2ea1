/** What a run has reported epoch by epoch; a list is empty where nothing was measured. */
export interface EpochCurves {
  readonly loss: readonly number[]
  readonly accuracy: readonly number[]
  readonly valLoss: readonly number[]
  readonly valAccuracy: readonly number[]
}

/** The share of a run at whose end is looked, whether its loss still falls there. */
const END = 0.2
/** A loss that has lost less than this share in that time stands still. */
const FALLS = 0.03
/** A loss above its lowest by more than this share is past it. */
const PAST = 0.02
/** From one epoch to the next a loss that only wavers rises by less. */
const WAVERS = 0.05
/** So large a share of the epochs made things worse: the steps are too long. */
const OFTEN = 0.3
/** Of numbers predicted, the loss of the validation in losses of the training. */
const FAR_ABOVE = 1.5
/** Of classes, how much higher the accuracy of the training is. */
const FAR_APART = 0.06

/** Whether more epochs would help: the loss (of the validation, where there is one) falls until the end. */
export function stillFalls({ loss, valLoss }: EpochCurves): boolean {
  const watched = valLoss.length > 0 ? valLoss : loss
  const last = watched.at(-1)
  if (last === undefined || !Number.isFinite(last)) return false
  // After a single epoch nothing else can be said.
  if (watched.length === 1) return true
  const before = watched[watched.length - 1 - Math.max(1, Math.round(watched.length * END))]!
  return before - last > FALLS * before && last <= Math.min(...watched) * (1 + PAST)
}

/** Whether the loss of the training goes up again and again, or ends above where it began. */
export function jumps({ loss }: EpochCurves): boolean {
  if (loss.length < 3) return false
  if (loss.some((value) => !Number.isFinite(value)) || loss.at(-1)! > loss[0]! * (1 + WAVERS)) return true
  const rises = loss.filter((value, at) => at > 0 && value > loss[at - 1]! * (1 + WAVERS)).length
  return rises >= 2 && rises >= OFTEN * (loss.length - 1)
}

/**
 * Whether the training is far above the validation: the network has learned examples by heart. `examples` is how many
 * the validation has; what so few of them say by chance is no difference.
 */
export function isOverfit({ loss, accuracy, valLoss, valAccuracy }: EpochCurves, examples: number): boolean {
  const last = valLoss.at(-1)
  if (last === undefined || valLoss.length < 2) return false
  const isPast = last > Math.min(...valLoss) * (1 + PAST)
  const [trained, validated] = [accuracy.at(-1), valAccuracy.at(-1)]
  if (trained === undefined || validated === undefined)
    return isPast && last > FAR_ABOVE * (loss.at(-1) ?? last)
  const apart = trained - validated
  return apart > Math.max(isPast ? FAR_APART : 2 * FAR_APART, byChance(validated, examples))
}

/** By how much a share among so many examples may differ without meaning anything: two standard deviations. */
export function byChance(share: number, examples: number): number {
  return 2 * Math.sqrt((share * (1 - share)) / Math.max(1, examples))
}
