/** The storage's sentences, by problem code. */
export const storageSentences = {
  'storage-unavailable':
    'This browser does not let the page keep anything (a private window, or a setting that forbids it). You can work, but everything is gone when the tab is closed: save the graph as a file. What the browser says: {reason}',
  'storage-full':
    'There is no room left to save on this computer. What was saved before is still there. Save the graph as a file, then delete projects or trained weights you no longer need, or free space on the disk.',
  'storage-outdated':
    'A newer version of Faltwerk has taken over what is saved here, so this tab saves nothing more. Reload the page to go on.',
  'storage-blocked':
    'Another tab with an older version of Faltwerk is still open and holds on to what is saved. Close the other tabs, then reload this page.',
  'storage-not-converted':
    'What an older version of Faltwerk saved could not be carried over to this version. Nothing was changed or lost. Reload the page to try again. What went wrong: {reason}',
  'storage-lost':
    'The browser no longer answers when the page wants to save. Your work is safe as long as this tab stays open: save the graph as a file, then reload the page. What the browser says: {reason}',
  'storage-silent':
    'The browser did not answer for {seconds} seconds when the page wanted to save or read. Perhaps the disk is very busy or broken. Your work is safe as long as this tab stays open: save the graph as a file if this does not go away.',
  'storage-not-opened':
    'The browser cannot open what Faltwerk has saved on this computer. Usually the disk is full: free some space, then reload the page. Nothing was deleted. Until then nothing is saved here: save what you make as a file. What the browser says: {reason}',
  'storage-cleared':
    'Everything Faltwerk had saved in this browser was cleared. Graphs that you have as files can be opened again.',
  'storage-damaged':
    'The browser kept this, but can no longer read it. If you have it as a file, import that one. What the browser says: {reason}',
  'storage-failed': 'The browser could not save or read this. Try again. What it says: {reason}',
  'storage-closed': 'This can no longer be saved here: the page is being closed.',
  'project-damaged':
    'What this browser keeps of this project is damaged, so it cannot be opened. Its menu in the list of projects saves what is left as a file, or deletes it. Other projects are not affected.',
  'project-missing':
    'The project “{id}” is not saved in this browser; perhaps it was deleted for good in another tab.',
  'project-changed-elsewhere':
    'Another tab has saved this project after this tab read it. Nothing was overwritten. Save what you see here as a copy, then you have both.',
  'project-taken': 'There is already a project “{id}” in this browser. It was not overwritten.',
} as const
