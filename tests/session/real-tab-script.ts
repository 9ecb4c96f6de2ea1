import { openRealTab } from './real-tab.ts'

// What a second page of the app has: its own copy of everything.
Object.assign(window, { openRealTab })
