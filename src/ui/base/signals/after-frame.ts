import { createTiming } from '../../../session/base/timing.ts'

/** Emits once when the next frame has been shown. Whoever waits for it on the page waits together. */
export const { afterFrame } = createTiming({})
