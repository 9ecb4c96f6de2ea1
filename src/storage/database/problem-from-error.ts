import type { Problem } from '../../graph/document/problem.ts'
import { reasonOf, storageProblem } from '../storage-problem.ts'

/** Errors that only wrong code provokes; hiding them behind a sentence would not help anybody. */
const WRONG_CODE = new Set([
  'ConstraintError',
  'DataCloneError',
  'NotFoundError',
  'ReadOnlyError',
  'TransactionInactiveError',
])

/**
 * What a person should know of an error of IndexedDB. Throws again what is no error of the browser or can only come
 * from wrong code. Names: https://w3c.github.io/IndexedDB/#exceptions; Chromium reports a lost value as DataError or
 * NotReadableError and a full disk as QuotaExceededError.
 */
export function problemFromError(error: unknown): Problem {
  if (!(error instanceof DOMException) || WRONG_CODE.has(error.name)) throw error
  if (isDiskFull(error)) return storageProblem('storage-full')
  switch (error.name) {
    case 'VersionError':
      return storageProblem('storage-outdated')
    case 'DataError':
    case 'NotReadableError':
      return storageProblem('storage-damaged', { reason: reasonOf(error) })
    default:
      return storageProblem(isConnectionLoss(error) ? 'storage-lost' : 'storage-failed', {
        reason: reasonOf(error),
      })
  }
}

/** What Chromium says of a full disk: the system's words in an UnknownError, and a DataError for what lies in blobs. */
const NO_ROOM = /NO_SPACE|no space left|disk (?:is )?full|failed to write blobs \(IOError\)/i

/** Whether there is no room left: of what the browser grants to the page, or on the disk itself. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof DOMException)) return false
  return isOverQuota(error) || NO_ROOM.test(error.message)
}

/** Whether the browser grants no more to the page, however much room the disk has. */
export function isOverQuota(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}

/**
 * Whether a new connection may help: the browser aborted the transaction on its own (AbortError), the connection was
 * closed under us (InvalidStateError), or the process behind it failed (UnknownError, also Safari's “Connection to
 * Indexed Database server lost”).
 */
export function isConnectionLoss(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    (error.name === 'AbortError' || error.name === 'InvalidStateError' || error.name === 'UnknownError')
  )
}
