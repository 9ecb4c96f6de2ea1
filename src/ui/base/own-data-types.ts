import type { ProjectSession } from '../../session/types.ts'

/*
 * Types of rooms the face must not import, by the names they have there, taken from the session that hands them out.
 */
type Intake = ProjectSession['ownData']['intake']
export type BroughtFile = Parameters<Intake['pictures']>[0][number]
export type PicturesJob = ReturnType<Intake['pictures']>
export type Pixels = Parameters<Intake['frame']>[0]
export type JobProgress = PicturesJob['progress']['value']
type Taken = Extract<Awaited<PicturesJob['result']>, { readonly ok: true }>['value']
export type TakenPicture = Taken['pictures'][number]
export type Refused = Taken['refused'][number]
export type TableOrder = Parameters<Intake['previewTable']>[0]
type Previewed = Extract<Awaited<ReturnType<Intake['previewTable']>['result']>, { readonly ok: true }>
export type TablePreview = Previewed['value']
export type PreviewColumn = TablePreview['columns'][number]
