/** The session's own sentences, by problem code. */
export const sessionSentences = {
  'no-data-to-save': 'Nothing leaves this node that could be saved: first mend what is wrong in the graph.',
  'network-not-taken': 'The network could not be taken along: {reason}',
  'project-open-elsewhere':
    'This project is open in another tab, so it can only be looked at here. Close it there, and this tab takes over by itself.',
  'project-kept-as-is':
    'The link this was opened with asks for the graph to stay as it is. It can be looked at and run.',
  'project-closed': 'This project is being closed; nothing can be changed in it any more.',
  'not-closed-unsaved':
    'The project stays open, because its last changes could not be saved and would be lost. Save it as a file first; then you can leave it.',
  'saved-anew':
    'Everything Faltwerk had saved in this browser was cleared. The project that is open here has been saved again. Other projects are gone, unless you have them as files.',
  'not-saved': 'This could not be saved, because of a mistake in the program: {reason}',
  'no-trainer': 'There is nothing to run yet. Add a Trainer and wire a network and an optimizer to it.',
  'trainer-left-out':
    '“{trainer}” was not started: {count, plural, one {one problem stands} other {# problems stand}} in the way.',
  'weights-missing':
    'The trained weights are not on this computer any more, so the training cannot go on. Run the trainer anew.',
  'members-begin-anew':
    '{count, plural, one {The weights of a run that was set aside find no room on this computer: it begins anew when its turn comes, and comes to the same.} other {The weights of # runs that were set aside find no room on this computer: they begin anew when their turn comes, and come to the same.}} Free some room, and the next ones go on from where they stand.',
  'run-damaged':
    'What this browser kept of the latest run of “{trainer}” is damaged and cannot be shown. The graph is not affected: run the trainer anew.',
  'kept-run-missing': 'What was kept of this run cannot be read any more. Its line can be deleted.',
  'kept-graph-missing':
    'The graph of this run is not known: it was made before graphs were kept, or what was kept is damaged.',
  'kept-weights-missing':
    'The weights of this run were not kept. They are with the latest run of each trainer and with the baseline, and with every run where that is chosen.',
  'kept-network-other':
    'These weights do not fit the network of the graph as it is now. Put the graph of the run back with them.',
  'kept-trainer-busy': 'The trainer of this run trains at the moment. Stop it first.',
  'preview-failed': 'This picture could not be made: {reason}',
  'not-a-picture':
    '“{file}” is no picture this browser can read. Choose a photograph or a drawing, for example a JPEG or PNG file.',
  'picture-too-large':
    '“{file}” has {megapixels, number} million pixels; at most {most, number} million can be read. Make it smaller in a program for pictures first.',
  'camera-missing': 'This computer has no camera. Take a photograph or a picture of your own instead.',
  'camera-refused':
    'The browser does not let the page use the camera. Allow it in the address bar, or take a photograph instead.',
  'backend-unknown': 'It could not be found out what this computer can train with: {reason}',
  'shipped-missing': 'There is no example “{name}” in this version of Faltwerk.',
  'own-data-in-use':
    'Own data cannot be removed while a project is open in another tab: undo may still want it there. Close the other tabs, then try again.',
  'space-nearly-full':
    'The space this browser gives to the page is nearly full. Delete projects you no longer need, or save them as files.',
} as const
