import { RotateCcw } from 'lucide-react'
import { Suspense, useId, useState } from 'react'
import { type Json, sameJson } from '../../graph/base/json.ts'
import type { Text } from '../../graph/base/text.ts'
import type { NodeId } from '../../graph/document/document.ts'
import type { Problem } from '../../graph/document/problem.ts'
import type { NodeDefinition } from '../../graph/node/define-node.ts'
import { ArraysControl } from '../arrays/arrays-control.tsx'
import type { ControlProps } from '../base/fields/control-props.ts'
import { keepFocus } from '../base/keys/keep-focus.ts'
import { useText } from '../base/language/use-text.ts'
import { lazyPart } from '../base/late/lazy-part.tsx'
import { cx } from '../base/theme/cx.ts'
import { Hint } from '../base/widgets/hint.tsx'
import { TableControl } from '../tables/table-control.tsx'
import { ChoiceControl } from './choice-control.tsx'
import { ClassControl } from './class-control.tsx'
import { ClassesControl } from './classes-control.tsx'
import styles from './controls.module.css'
import { GridControl } from './grid-control.tsx'
import { KeptControl } from './kept-control.tsx'
import { NumberControl } from './number-control.tsx'
import { PictureControl } from './picture-control.tsx'
import { PicturesControl } from './pictures-control.tsx'
import { SizeControl } from './size-control.tsx'
import { ToggleControl } from './toggle-control.tsx'
import { unreadableNumber } from './unreadable-number.ts'

export interface ParameterControlProps {
  readonly definition: NodeDefinition
  /** Whose parameter it is; missing where it belongs to no node of a graph. */
  readonly node?: NodeId
  /** Of the parameter. */
  readonly name: string
  /** As the document has it where it is set, wrong or not; the resolved default where not. */
  readonly value: Json | undefined
  /** Called while a person types or drags: give the command a merge key. */
  readonly onChange: (value: Json) => void
  /** Names of the classes to choose from, where the arriving data has them. */
  readonly classNames?: readonly Text[] | undefined
  /** Small, for the card of a node: no slider, no hint, no way back to the default. */
  readonly compact?: boolean
  /** What the check says about this parameter. */
  readonly problem?: Problem
  readonly onFix?: () => void
  /** The parameter is set in the document; `undefined` goes back to the default. */
  readonly onReset?: () => void
  readonly disabled?: boolean
  /** Shows what the parameter does under it; else it is said beside the label when the pointer rests there. */
  readonly explain?: boolean
}

/** Nobody needs it before there is a sweep. */
const AxesControl = lazyPart(
  'controls/axes/axes-control',
  async () => (await import('./axes/axes-control.tsx')).AxesControl,
)

/** These need the whole width. */
const WIDE: readonly string[] = ['axes', 'classes', 'grid', 'kept', 'picture', 'table']

/** Edits one parameter of a node, whatever its kind: label, control, hint, problem, way back to the default. */
export function ParameterControl(props: ParameterControlProps) {
  const { definition, name, compact = false, problem } = props
  const { t, node, sentence } = useText()
  const id = useId()
  const [left, setLeft] = useState<{ readonly text: string; readonly value: Json | undefined }>()
  const parameter = definition.params[name]
  const text = node(definition.type)?.params[name]
  if (!parameter) return null
  const label = text?.label ?? name
  // What was left in a field is over as soon as the value changes elsewhere: by undo, by a fix, on the card.
  const unreadable = left && sameJson(left.value, props.value) ? left.text : undefined
  const setUnreadable = (text: string | undefined) =>
    setLeft(text === undefined ? undefined : { text, value: props.value })
  const wrong = unreadable === undefined ? problem : unreadableNumber(unreadable, label, parameter)
  const hinted = props.explain === true && !compact && !!text?.hint
  const describedBy =
    [!compact && text?.hint && `${id}-hint`, wrong && `${id}-problem`].filter(Boolean).join(' ') || undefined
  const shared = {
    id,
    ...(props.node !== undefined && { node: props.node }),
    label,
    describedBy,
    value: props.value,
    invalid: wrong !== undefined,
    disabled: props.disabled ?? false,
    compact,
    onChange: (value: Json) => {
      setUnreadable(undefined)
      props.onChange(value)
    },
    onUnreadable: setUnreadable,
  }
  const wide = WIDE.includes(parameter.kind) || (parameter.kind === 'arrays' && !compact)
  return (
    <div className={cx(styles.parameter, compact && styles.compact, wide && styles.wide)} data-param={name}>
      {text?.hint && !compact && !hinted ? (
        <Hint text={text.hint} side="left">
          <label className={styles.label} htmlFor={id}>
            {label}
          </label>
        </Hint>
      ) : (
        <label className={styles.label} htmlFor={id} title={compact ? text?.hint : undefined}>
          {label}
        </label>
      )}
      {props.onReset && !compact && (
        <button
          type="button"
          className={cx(styles.icon, styles.reset)}
          aria-label={`${label}: ${t('control.reset')}`}
          title={t('control.reset')}
          disabled={props.disabled}
          onClick={() => {
            setUnreadable(undefined)
            props.onReset?.()
          }}
        >
          <RotateCcw size={13} />
        </button>
      )}
      <ControlOfKind
        {...shared}
        classNames={props.classNames}
        parameter={parameter}
        definition={definition}
        name={name}
      />
      {text?.hint && !compact && (
        <p id={`${id}-hint`} className={hinted ? styles.hint : 'visually-hidden'}>
          {text.hint}
        </p>
      )}
      {wrong && (!compact || unreadable !== undefined) && (
        <p id={`${id}-problem`} className={styles.problem}>
          {sentence(wrong, definition)}
          {props.onFix && unreadable === undefined && wrong.fix && (
            <button
              type="button"
              className={styles.fix}
              onClick={(event) => {
                keepFocus(event.currentTarget)
                props.onFix?.()
              }}
            >
              {t('problem.fix')}
            </button>
          )}
        </p>
      )}
    </div>
  )
}

function ControlOfKind(
  props: ControlProps<NodeDefinition['params'][string]> & {
    readonly definition: NodeDefinition
    readonly name: string
    readonly classNames: readonly Text[] | undefined
  },
) {
  const { parameter, classNames } = props
  switch (parameter.kind) {
    case 'integer':
    case 'number':
      return <NumberControl {...props} parameter={parameter} />
    case 'choice':
      return <ChoiceControl {...props} parameter={parameter} />
    case 'toggle':
      return <ToggleControl {...props} parameter={parameter} />
    case 'size':
      return <SizeControl {...props} parameter={parameter} />
    case 'classes':
      return (
        <ClassesControl
          {...props}
          parameter={classNames ? { ...parameter, names: classNames, count: classNames.length } : parameter}
        />
      )
    case 'class':
      return <ClassControl {...props} parameter={parameter} />
    case 'grid':
      return (
        <GridControl
          {...props}
          parameter={parameter}
          shaded={Object.keys(props.definition.inputs).length === 0}
        />
      )
    case 'picture':
      return <PictureControl {...props} parameter={parameter} />
    case 'pictures':
      return <PicturesControl {...props} parameter={parameter} />
    case 'table':
      return <TableControl {...props} parameter={parameter} />
    case 'arrays':
      return <ArraysControl {...props} parameter={parameter} />
    case 'kept':
      return <KeptControl {...props} parameter={parameter} />
    case 'axes':
      return (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no room of its own in this grid
        <div role="group" id={props.id} aria-label={props.label} className={styles.axes}>
          {props.node !== undefined && (
            <Suspense fallback={null}>
              <AxesControl {...props} node={props.node} Control={ParameterControl} />
            </Suspense>
          )}
        </div>
      )
    case 'rows':
      // In the node's large view, where the features have names.
      return null
  }
}
