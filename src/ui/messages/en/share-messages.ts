/** What the screen says: links, QR codes and pictures that carry the graph. */
export const shareMessages = {
  'share.link': 'Link and QR code …',
  'link.title': 'Share as a link',
  'link.lead':
    'The graph is in the link itself: nothing is uploaded, and whoever opens it gets a copy of their own. Runs and trained weights stay here.',
  'link.lead-shipped':
    'This example ships with Faltwerk, so the link only names it. Whoever opens it gets a copy of their own.',
  'link.address': 'Link',
  'link.length': '{count, number} characters',
  'link.copy': 'Copy the link',
  'link.copied': 'Copied',
  'link.copy-refused': 'The browser did not allow copying: select the link and press Ctrl+C.',
  'link.qr': 'QR code',
  'link.too-long':
    'The link would have {count, number} characters. Many programs cut links of more than {most, number}: give the graph away as a file instead.',
  'link.only-here':
    '{host} means “this computer” on every computer, so nobody else can open this link. Start Faltwerk with “npm start -- --network”, open the address that it prints, and share from there.',
  'link.stays-behind':
    '{count, plural, one {The data of “{names}” is} other {The data of these nodes is}} kept on this computer and stays behind{count, plural, one {.} other {: {names}.}} To take it along, save everything as a file.',
  'link.view': 'What others see',
  'link.lesson': 'Presented: large, without anything around the canvas',
  'link.read-only': 'To look at and run: the graph stays as it is',
  'link.without': 'Without: {panel}',
  'link.own-language': 'their own',
  'share.picture': 'Picture …',
  'picture.title': 'Picture of the graph',
  'picture.lead':
    'The picture carries the graph: whoever drops it on Faltwerk has the graph again. Runs and trained weights stay here.',
  'picture.alt': 'How the picture will look',
  'picture.format': 'Format',
  'picture.scale': 'Size',
  'picture.ground': 'Ground',
  'picture.ground-paper': 'Paper',
  'picture.ground-white': 'White, to print',
  'picture.pixels': '{width, number} × {height, number} pixels',
  'picture.any-size': 'sharp at any size',
  'picture.too-large':
    'At {asked} the picture would be larger than browsers draw; it is made at {scale}. SVG is sharp at any size.',
  'picture.strip':
    'Messengers and text programs often save pictures anew and leave the graph out. As a file in a mail or a cloud it stays in.',
  'picture.failed': 'There was not enough memory for this picture. Take a smaller size, or SVG.',
  'picture.save': 'Save the picture',
  'picture.yes': 'yes',
  'picture.no': 'no',
  'qr.title': 'Open this graph',
  'qr.too-long':
    'The link has {count, number} characters; a QR code holds {most, number}. Send the link, or give the graph away as a file. Fewer and shorter notes make it shorter.',
  'qr.dense': 'A large graph makes a fine code: come close with the camera, or send the link.',
} as const
