/**
 * Optimizer steps of optimizer-steps.assembly.ts: the places of weights, gradient and slots in the order given there
 * (0 for a slot the optimizer does without), how many numbers, and the factors.
 */
export type OptimizerKernels = Readonly<
  Record<
    'updateSgd' | 'updateRmsprop' | 'updateAdam' | 'updateAdamax' | 'updateAdagrad' | 'updateAdadelta',
    (...numbers: number[]) => void
  >
>

/**
 * What the AssemblyScript modules in assembly/ export. Everything is a number: places in tfjs's memory in bytes, counts
 * and sizes as each function says; `shape` is the place of a correlation written by `writeShape`.
 */
export interface KernelExports extends OptimizerKernels {
  useSpareTile(place: number): void
  filterPanelBytes(shape: number): number
  packFilter(
    shape: number,
    filter: number,
    rowStride: number,
    columnStride: number,
    channelStride: number,
    outChannelStride: number,
    panels: number,
  ): void
  directWorkspace(shape: number): number
  correlate(
    shape: number,
    x: number,
    panels: number,
    bias: number,
    activation: number,
    y: number,
    first: number,
    end: number,
    workspace: number,
  ): void
  correlateFilter(
    shape: number,
    x: number,
    dy: number,
    dFilter: number,
    first: number,
    end: number,
    workspace: number,
  ): void
  winogradFilterBytes(shape: number): number
  winogradTiles(shape: number): number
  transformFilter(shape: number, panels: number, transformed: number, workspace: number): void
  winogradWorkspace(shape: number): number
  winogradCorrelate(
    shape: number,
    x: number,
    filter: number,
    bias: number,
    activation: number,
    y: number,
    from: number,
    end: number,
    workspace: number,
  ): void
  winogradSumBytes(shape: number): number
  winogradFilterSums(
    shape: number,
    x: number,
    dy: number,
    sums: number,
    from: number,
    end: number,
    workspace: number,
  ): void
  winogradFilterGradient(shape: number, sums: number, dFilter: number, workspace: number): void
  addParts(sums: number, rest: number, partBytes: number, parts: number, first: number, end: number): void
  matrixWorkspace(): number
  multiplyMatrices(
    a: number,
    aRow: number,
    aStep: number,
    b: number,
    bStep: number,
    bColumn: number,
    rows: number,
    depth: number,
    columns: number,
    bias: number,
    activation: number,
    c: number,
    cRow: number,
    workspace: number,
  ): void
  maxPoolGradient(shape: number, x: number, dy: number, dx: number, first: number, end: number): void
  maxPool(shape: number, x: number, y: number, first: number, end: number): void
  averagePool(shape: number, x: number, y: number, first: number, end: number): void
  averagePoolGradient(shape: number, dy: number, dx: number, first: number, end: number): void
  depthwiseWorkspace(shape: number): number
  depthwiseCorrelate(
    shape: number,
    x: number,
    filter: number,
    y: number,
    first: number,
    end: number,
    workspace: number,
  ): void
  depthwiseInputGradient(
    shape: number,
    dy: number,
    filter: number,
    dx: number,
    first: number,
    end: number,
    workspace: number,
  ): void
  depthwiseFilterGradient(
    shape: number,
    x: number,
    dy: number,
    dFilter: number,
    first: number,
    end: number,
    workspace: number,
  ): void
  splitPhases(shape: number, images: number, phases: number, first: number, end: number): void
  joinPhases(shape: number, phases: number, images: number, first: number, end: number): void
  totalBytes(columns: number): number
  columnWorkspace(columns: number): number
  sumColumns(x: number, columns: number, totals: number, first: number, end: number, workspace: number): void
  reluAndSumGradient(
    y: number,
    dy: number,
    dx: number,
    columns: number,
    totals: number,
    first: number,
    end: number,
    workspace: number,
  ): void
  sumProducts(
    a: number,
    b: number,
    centre: number,
    columns: number,
    totals: number,
    first: number,
    end: number,
    workspace: number,
  ): void
  finishSums(
    totals: number,
    stride: number,
    parts: number,
    columns: number,
    factor: number,
    sums: number,
  ): void
  dropout(
    x: number,
    y: number,
    size: number,
    s0: number,
    s1: number,
    s2: number,
    s3: number,
    dropped: number,
    kept: number,
  ): void
  sumSegments(
    x: number,
    ids: number,
    slices: number,
    length: number,
    sums: number,
    segments: number,
    first: number,
    end: number,
  ): void
  softmaxCrossEntropy(
    sums: number,
    targets: number,
    losses: number,
    columns: number,
    first: number,
    end: number,
  ): void
  softmaxCrossEntropyGradient(
    sums: number,
    targets: number,
    dy: number,
    dSums: number,
    columns: number,
    first: number,
    end: number,
  ): void
  reluGradient(x: number, dy: number, dx: number, first: number, end: number): void
  batchMoments(
    totals: number,
    stride: number,
    parts: number,
    rows: number,
    columns: number,
    centre: number,
    mean: number,
    variance: number,
  ): void
  normalFactors(variance: number, scale: number, epsilon: number, columns: number, factors: number): void
  normalise(
    x: number,
    columns: number,
    mean: number,
    factors: number,
    offset: number,
    y: number,
    first: number,
    end: number,
  ): void
  normaliseSums(
    totals: number,
    stride: number,
    parts: number,
    rows: number,
    columns: number,
    variance: number,
    epsilon: number,
    dScale: number,
    dOffset: number,
    levels: number,
    slopes: number,
  ): void
  normaliseGradient(
    x: number,
    dy: number,
    columns: number,
    mean: number,
    factors: number,
    levels: number,
    slopes: number,
    dx: number,
    first: number,
    end: number,
  ): void
}
