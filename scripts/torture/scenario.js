// @ts-check

/**
 * What a scenario works with.
 * @typedef {object} Place
 * @property {string} executable of the browser
 * @property {string} address of the built app, with a slash at the end
 * @property {string} built folder of the app
 * @property {string} folder for its own files
 * @property {number} rounds
 * @property {import('./seeded.js').Chance} chance
 * @property {(line: string, findings?: readonly string[]) => void} tell
 */

/**
 * @typedef {object} Round
 * @property {number} [lostMs] of work, where it can be measured
 * @property {readonly string[]} torn what was damaged or gone, in words
 * @property {readonly string[]} [found] what else was not as it should be, in words
 */

/**
 * @typedef {object} Outcome
 * @property {readonly Round[]} rounds
 * @property {{ readonly lostMs?: number }} asked at most
 * @property {string} [skipped] why nothing could be tried here
 */

/** @typedef {(place: Place) => Promise<Outcome>} Scenario */

export {}
