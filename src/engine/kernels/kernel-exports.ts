/**
 * Optimizer steps of assembly/optimizer-steps.ts: the places of weights, gradient and slots in the order given there
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
  maxPoolGradient(shape: number, x: number, dy: number, dx: number): void
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
  columnWorkspace(columns: number): number
  sumColumns(x: number, rows: number, columns: number, factor: number, sums: number, workspace: number): void
  reluGradient(x: number, dy: number, dx: number, size: number): void
  batchNormalisationWorkspace(columns: number): number
  batchMoments(
    x: number,
    rows: number,
    columns: number,
    mean: number,
    variance: number,
    workspace: number,
  ): void
  normalise(
    x: number,
    rows: number,
    columns: number,
    mean: number,
    variance: number,
    scale: number,
    offset: number,
    epsilon: number,
    y: number,
    workspace: number,
  ): void
  normaliseGradient(
    x: number,
    dy: number,
    rows: number,
    columns: number,
    mean: number,
    variance: number,
    scale: number,
    epsilon: number,
    dx: number,
    dScale: number,
    dOffset: number,
    workspace: number,
  ): void
}
