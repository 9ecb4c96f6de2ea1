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
  'qr.title': 'Open this graph',
  'qr.too-long':
    'The link has {count, number} characters; a QR code holds {most, number}. Send the link, or give the graph away as a file. Fewer and shorter notes make it shorter.',
  'qr.dense': 'A large graph makes a fine code: come close with the camera, or send the link.',
} as const
