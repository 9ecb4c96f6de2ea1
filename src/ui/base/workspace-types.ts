import type { Workspace } from '../../session/types.ts'

/*
 * Types of rooms the face must not import, by the names they have there, taken from the session that hands them out.
 */
export type BackendReport = NonNullable<Workspace['backend']['value']>
export type BackendCandidate = BackendReport['candidates'][number]
export type BackendChoice = Workspace['backendChoice']['value']
export type ProjectInfo = Workspace['projects']['value'][number]
