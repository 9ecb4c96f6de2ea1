import type { Observable } from 'rxjs'
import type { LayerPicture, ProjectSession } from '../../session/types.ts'

/*
 * Types of the engine, which the face must not import, taken from the session that hands them out.
 */
type Shown<K extends 'samples' | 'examples' | 'evaluation'> =
  ReturnType<ProjectSession[K]> extends Observable<infer T> ? T : never

/** Examples of a data set, one after the other in `values`. */
export type Samples = Extract<Shown<'samples'>, { kind: 'ready' }>['value']
export type LayerActivation = LayerPicture['activation']
/** A measurement with the run and the data it comes from. */
export type ShownEvaluation = NonNullable<Shown<'evaluation'>>
export type Evaluation = ShownEvaluation['evaluation']
