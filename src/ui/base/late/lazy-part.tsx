import { type ComponentType, type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { type LateModule, lateModule } from './late-module.ts'
import { MissingPart, type MissingProps } from './missing-part.tsx'

/** A part of the screen that is loaded when it is shown first, or before. */
export interface LazyPart<P> {
  (props: P): ReactNode
  /** Loads it before it is shown; says nothing where that fails. */
  readonly ahead: () => void
}

/**
 * Every part of the screen that is loaded late is made here, so that all of them fail alike: in their own place, in
 * words, with a way to go on, while the rest of the page works. Suspends while it is loaded.
 * @param name as in {@link lateModule}
 * @param Missing stands in its place where it could not be loaded
 */
export function lazyPart<P extends object>(
  name: string,
  load: () => Promise<ComponentType<P>>,
  Missing: ComponentType<MissingProps> = MissingPart,
): LazyPart<P> {
  const module = lateModule(name, load)
  const Part = (props: P) => <Late module={module} Missing={Missing} props={props} />
  return Object.assign(Part, { ahead: module.ahead })
}

interface LateProps<P> {
  readonly module: LateModule<ComponentType<P>>
  readonly Missing: ComponentType<MissingProps>
  readonly props: P
}

function Late<P extends object>({ module, Missing, props }: LateProps<P>) {
  const state = useSyncExternalStore(module.subscribe, module.state)
  useEffect(() => module.forgetFailure, [module])
  if (state.kind === 'ready') return <state.module {...props} />
  if (state.kind === 'failed')
    return <Missing failure={state.failure} retry={module.load} {...closing(props)} />
  // Thrown and not passed to `use`: when the part is there this component returns it and calls no `use` any more, which
  // React reports as a fault.
  throw module.load()
}

/** A dialog's own way to be closed. */
function closing(props: object): Pick<MissingProps, 'onClose'> {
  return 'onClose' in props && typeof props.onClose === 'function'
    ? { onClose: props.onClose as () => void }
    : {}
}
