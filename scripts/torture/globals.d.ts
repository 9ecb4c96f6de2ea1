/** What the scenarios put into the page. */
interface Window {
  tortureHears(events: readonly unknown[]): Promise<void>
  /** Those that a run has spoken from, in order. */
  tortureRunWorkers: Worker[]
}
