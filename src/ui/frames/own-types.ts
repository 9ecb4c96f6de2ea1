import type { ProjectSession } from '../../session/types.ts'

/*
 * Types of rooms the face must not import, by the names they have there, taken from the session that hands them out.
 */
export type Intake = ProjectSession['ownData']['intake']
export type OpenedClip = Awaited<ReturnType<Intake['clip']>>
export type Clip = Extract<OpenedClip, { readonly ok: true }>['value']
export type FrameChoice = Parameters<Clip['frames']>[0]
export type Square = Parameters<Clip['frames']>[1]
