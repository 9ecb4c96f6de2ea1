import { coresForTraining } from '../backends/cores.ts'
import { createStepMemory, type StepMemory } from '../backends/step-memory.ts'

/**
 * The memory of this browser. It begins anew with another browser version, number of cores or isolation, and with
 * every version of ours: the build puts a hash of the code into this file's address.
 */
export function browserStepMemory(): StepMemory {
  const machine = [navigator.userAgent, coresForTraining(), import.meta.url].join(' · ')
  return createStepMemory(machine, () => localStorage)
}
