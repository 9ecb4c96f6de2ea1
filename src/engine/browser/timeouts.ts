/** How long the page waits for what a worker should do, in milliseconds of its own awake time. */
export interface Timeouts {
  /** For the first message of a worker: its script has to be fetched. */
  readonly firstMessage: number
  /** For any message of a worker that certainly lives: a step on a slow computer lets nothing through. */
  readonly message: number
  /** The same where the browser has no locks and it may have ended. */
  readonly messageWithoutLock: number
  /** For the choice of a back end. */
  readonly choice: number
  /** For anything new while data is loaded. */
  readonly data: number
  /** While the network is built. */
  readonly network: number
  /** For the end of a run that was stopped; longer where its steps are. */
  readonly stop: number
}

export const TIMEOUTS: Timeouts = {
  firstMessage: 30_000,
  message: 300_000,
  messageWithoutLock: 90_000,
  choice: 30_000,
  data: 60_000,
  network: 300_000,
  stop: 10_000,
}
