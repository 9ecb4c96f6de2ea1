import { useState } from 'react'
import { render } from 'vitest-browser-react'
import { registry } from '../../../nodes/registry.ts'
import type { Json } from '../../../src/graph/base/json.ts'
import { ParameterControl } from '../../../src/ui/controls/parameter-control.tsx'
import { StageProvider } from '../../../testing/stage-provider.tsx'

/** A control that keeps its value, with a button that changes it from elsewhere. */
export async function edit(
  type: string,
  name: string,
  start: Json,
  options: {
    readonly language?: 'en' | 'de'
    readonly elsewhere?: Json
    readonly classNames?: readonly string[]
    readonly compact?: boolean
    readonly disabled?: boolean
  } = {},
) {
  const changes: Json[] = []
  function Kept() {
    const [value, setValue] = useState<Json | undefined>(start)
    return (
      <>
        <ParameterControl
          definition={registry.get(type)!}
          name={name}
          value={value}
          classNames={options.classNames}
          compact={options.compact ?? false}
          disabled={options.disabled ?? false}
          onChange={(next) => {
            changes.push(next)
            setValue(next)
          }}
        />
        <button
          type="button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setValue(options.elsewhere)}
        >
          elsewhere
        </button>
      </>
    )
  }
  await render(
    <StageProvider language={options.language ?? 'en'}>
      <Kept />
    </StageProvider>,
  )
  return changes
}
