import type { JsonObject } from '../base/json.ts'

/**
 * Brings a file of format n up to n + 1, by n. Files of every format that was ever written stay in
 * tests/fixtures/graphs/vN and are opened by a test.
 */
export const DOCUMENT_MIGRATIONS: Readonly<Record<number, (file: JsonObject) => JsonObject>> = {}
