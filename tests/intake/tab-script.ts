import { createIntake } from '../../src/intake/create-intake.ts'
import { workerHands } from '../../src/intake/workers/worker-hands.ts'

// What another page of the app has: its own hands.
Object.assign(window, { createIntake, workerHands })
