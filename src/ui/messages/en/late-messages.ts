const RELOAD_EN =
  '{saved, select, yes {Everything is saved: reload the page to go on.} other {Your changes are not on the disk: save the graph as a file before you reload the page.}}'

/** What the screen says: late. */
export const lateMessages = {
  'late.unreachable':
    'This part of the page could not be loaded: the server does not answer, or does not have it. What is open goes on working.',
  'late.newer': `There is a new version of Faltwerk, and this part of the old one is gone. ${RELOAD_EN}`,
  'late.stuck': `The browser does not take this part of the page any more. ${RELOAD_EN}`,
  'late.again': 'Try again',
} as const
