import type { RunEvent } from '../protocol.ts'

type Envelope = 'run' | 'plan' | 'trainer' | 'seq'
type WithoutEnvelope<E> = E extends unknown ? Omit<E, Envelope> : never

/** A run event before the host has written on it which run it belongs to. */
export type RunEventBody = WithoutEnvelope<RunEvent>
