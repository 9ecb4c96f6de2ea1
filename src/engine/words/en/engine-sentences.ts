/** The engine's sentences, by problem code. */
export const engineSentences = {
  'diverged-inputs-not-scaled':
    'The loss is no longer a number (epoch {epoch, number}, step {step, number}): the weights have run off to infinity. The likely cause: the inputs are not scaled, they reach {largest, number}. Put a Scale node between the data and the first layer.',
  'diverged-inputs-still-large':
    'The loss is no longer a number (epoch {epoch, number}, step {step, number}): the weights have run off to infinity. The likely cause: the inputs still reach {largest, number} after scaling. Let the Scale node standardise them, or divide by more.',
  'diverged-target-large':
    'The loss is no longer a number (epoch {epoch, number}, step {step, number}): the weights have run off to infinity. The likely cause: the numbers asked for reach {target, number}, so every mistake is huge. Put a Scale target node behind the data; answers are still shown in their own unit.',
  'diverged-rate-too-high':
    'The loss is no longer a number (epoch {epoch, number}, step {step, number}): the weights have run off to infinity. The likely cause: the learning rate {rate} is too high. Try a tenth of it; {usual} is usual.',
  diverged:
    'The loss is no longer a number (epoch {epoch, number}, step {step, number}): the weights have run off to infinity. Try a lower learning rate than {rate}, or a batch normalisation between the layers.',
  'diverged-normalised':
    'The loss is no longer a number (epoch {epoch, number}, step {step, number}): the weights have run off to infinity. Try a lower learning rate than {rate}.',
  'data-missing':
    'The file “{file}” with the data cannot be had ({reason}). Perhaps the server does not answer at the moment: try again. If that does not help, the installation is incomplete.',
  'program-missing':
    'A part of Faltwerk that computes could not be loaded: the server does not answer, or it has a newer version. The graph is not affected. Try again; if that does not help, reload the page.',
  'data-damaged':
    'The file “{file}” with the data is damaged: it {reason}. Reload the page; if that does not help, install again.',
  'data-too-few':
    '{wanted, plural, one {# example is} other {# examples are}} needed, but there {available, plural, =0 {is none} one {is only one} other {are only #}}. Ask the data node for fewer, or for more classes.',
  'data-class-missing':
    'Among the {examples, plural, one {# training example} other {# training examples}} that arrive at Select classes, none is of class {index, number}. Ask the data node for more examples, mix them before taking the first ones, or choose other classes.',
  'data-class-empty':
    'With {percent, number} percent, one side of Imbalance gets no examples in the {part, select, train {training part} validation {validation part} other {test part}} ({examples, plural, one {# arrives} other {# arrive}}). Choose a larger share, or ask the data node for more examples.',
  'content-missing':
    '{missing, plural, =1 {One file of your own data is} other {# files of your own data are}} not on this computer ({total, plural, =1 {it needs one} other {it needs #}}). Choose the same files again; they are recognised by what is in them.',
  'arrays-too-large-to-save':
    'Together the arrays have more than 4 GB, more than an .npz holds that every program can read. Take fewer examples before saving.',
  'own-arrays-differ':
    'The arrays on this computer are not those that the graph speaks of. Bring the files again, and choose what each of them is.',
  'collection-damaged':
    'The list of your own pictures cannot be read: it is damaged, or a newer version of Faltwerk wrote it. Update the page, or choose the pictures again.',
  'own-table-damaged': 'The kept values of the table are damaged. Open the file of the table once more.',
  'cifar-missing':
    'The file “{file}” of CIFAR-10 is not on this computer yet. Download the “CIFAR-10 binary version” (cifar-10-binary.tar.gz) from www.cs.toronto.edu/~kriz/cifar.html and drop it onto this page. On the command line: --files FOLDER.',
  'cifar-cut-short':
    'The file “{file}” is cut short: {expected, number} images were expected, it ends in image {image, number}. Download it once more.',
  'cifar-other-kind':
    '“{file}” is no file of the binary version of CIFAR-10. Wanted are cifar-10-binary.tar.gz, or data_batch_1.bin to data_batch_5.bin and test_batch.bin.',
  'cifar-not-read':
    'The file “{file}” could not be read: {reason}. Perhaps it was moved, or changed meanwhile; choose it again.',
  'cifar-not-kept':
    'The file “{file}” could not be kept on this computer: {reason}. Perhaps there is no room left, or the page is not served securely.',
  'no-such-example':
    'There is no example number {index, number}; this part has {total, plural, =0 {none} one {one} other {#}}.',
  'wrong-number-of-values':
    '{given, plural, one {# number was} other {# numbers were}} given, but the network needs {wanted, number}. Fill in every field.',
  'picture-unreadable': 'The picture in this graph is damaged and cannot be read. Choose a picture again.',
  'out-of-memory':
    'The memory of this computer is not enough for the run. Use smaller batches, fewer filters or units, or close other programs.',
  'start-missing':
    'The start weights are not on this computer. Open the file of the network again, or a project file (.faltwerk) in which they are.',
  'start-unreadable':
    'The start weights cannot be read: their file is damaged. Open the network’s file once more.',
  'checkpoint-unusable':
    'The saved weights belong to another network or optimizer, so this run cannot go on from them. Start it anew.',
  'backend-lost':
    'The graphics card took its memory back (the computer slept, or another program needed it), and the run could not be brought over to the processor. Start it again.',
  crashed:
    'The computation has stopped unexpectedly ({reason}). The graph is not affected. The run can go on from its last saved weights; where there are none yet, start it again.',
  'worker-ended':
    'The browser has ended the computation without saying why; usually the computer has no memory left for it. The run can go on from its last saved weights; where there are none yet, start it again. If that happens once more, use smaller batches or close other programs.',
  'worker-silent':
    'The computation has given no sign of life for {seconds, plural, one {# second} other {# seconds}} and was ended. The run can go on from its last saved weights; where there are none yet, start it again.',
  'run-not-begun':
    'The run did not begin: twice nothing came of it for {seconds, plural, one {# second} other {# seconds}}. Reload the page and start it again; if that does not help, close other tabs and programs.',
} as const
