import { useTextTools } from './language-context.tsx'
import type { TextTools } from './text-tools.ts'

/** Everything a component needs to say something in the chosen language. Keeps its identity until that changes. */
export function useText(): TextTools {
  return useTextTools()
}
