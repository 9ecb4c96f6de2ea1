/** What is said of networks that were made elsewhere, by problem code. */
export const importSentences = {
  'model-too-many-layers': 'This network has more than {most, number} layers; so many cannot be opened.',
  'model-too-deep': 'In this network, models lie in models in models; so deep cannot be opened.',
  'import-no-node':
    '{count, plural, one {For one layer there is} other {For # layers there is}} no node, so “Unknown layer” stands in {count, plural, one {its} other {their}} place with all settings: {names}{more, plural, =0 {} other { and # more}}.',
  'import-left-out':
    'The setting {setting} of {names}{more, plural, =0 {} other { and # more}} has no counterpart here and was left out.',
  'import-shared':
    '{names}{more, plural, =0 {} other { and # more}}: used more than once. Each use is a layer of its own here; they begin with the same weights, but no longer learn together.',
  'import-weights-missing':
    'The weights were not brought: drop {names}{more, plural, =0 {} other { and # more}} together with the file of the model. It is opened without them.',
  'import-loose':
    '{names}{more, plural, =0 {} other { and # more}}: what {count, plural, one {this layer is} other {these layers are}} given is not in the file.',
  'import-inputs':
    'The network has {count, number} inputs. Networks here begin with one; join the data, or take branches out.',
  'import-outputs':
    'The network has {count, number} outputs. The first of them is trained; the others stay open.',
  'import-open-size':
    'The file leaves open how large the examples at {names}{more, plural, =0 {} other { and # more}} are. Set their size in the node.',
  'import-logits':
    'The network was trained on what comes before the last activation (from_logits). It is a node of its own at the end now; the answers are the same.',
  'import-no-training':
    'For {names}{more, plural, =0 {} other { and # more}} there is no node; what is usual stands in its place.',
  'import-learned-anew':
    '{names}{more, plural, =0 {} other { and # more}}: mean and deviation are worked out from the data that you put here, and may differ from those in the file.',
  'import-offset':
    '{names}{more, plural, =0 {} other { and # more}}: what is added to each number is a node of its own, “Bias”, which is trained with the network.',
  'import-entry-large':
    '{names}{more, plural, =0 {} other { and # more}}: too long to be kept word for word; only the class is.',
} as const
