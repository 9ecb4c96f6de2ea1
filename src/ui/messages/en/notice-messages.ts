/** What the screen says: notice. */
export const noticeMessages = {
  'notice.region': 'Messages',
  'notice.dismiss': 'Dismiss this message',
  'notice.import-failed': '“{file}” could not be opened. {reason}',
  'notice.import-repaired': '“{file}” is open, but not all of it could be taken as it is: {reason}',
  'notice.not-brought':
    'The part of the page that takes in files could not be loaded: the server does not answer, or has a newer version. Try again; if that does not help, reload the page.',
  'notice.files-kept':
    'CIFAR-10: {kept, plural, one {one file is} other {# files are}} kept on this computer. {missing, plural, =0 {Nothing is missing.} other {Still missing: {names}.}}',
  'notice.reload': 'Reload the page',
  'notice.leave-anyway': 'Leave without saving',
  'notice.read-only': 'You can look around here. Changes are possible again when the other tab is closed.',
  'notice.nothing-dropped': 'What you dropped here holds no file that can be read.',
  'notice.not-a-text': '“{file}” could not be read.',
  'notice.crashed': 'This part of the page has broken. Your graph is saved. Reload the page to go on.',
  'notice.crashed-unsaved':
    'This part of the page has broken, and your last changes are not saved yet. Save the graph as a file if you can, then reload the page.',
} as const
