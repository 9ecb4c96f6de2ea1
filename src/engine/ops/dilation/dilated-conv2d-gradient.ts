import {
  backend_util,
  batchToSpaceND,
  type Conv2DAttrs,
  engine,
  spaceToBatchND,
  type Tensor,
  type Tensor4D,
} from '@tensorflow/tfjs'
import { replaceGradient } from '../runtime/replace-gradient.ts'
import { dilationPhases } from './dilation-phases.ts'

/**
 * Lets convolutions with dilation be trained on every back end; calling it again changes nothing. tfjs has no gradient
 * for them. Pixels that a dilated filter sees together are `dilation` apart: sorted into as many pictures, each of which
 * an ordinary convolution goes over, they lie side by side, and the gradients are the ordinary ones.
 */
export function allowDilatedConv2DGradient(): void {
  replaceGradient('Conv2D', (original) => (dy, saved, attrs) => {
    const settings = attrs as unknown as Conv2DAttrs
    if (backend_util.tupleValuesAreOne(settings.dilations)) return original(dy, saved, attrs)
    const [x, filter] = saved as [Tensor4D, Tensor4D]
    const { block, images, results, phaseShape } = dilationPhases(x.shape, filter.shape, settings)
    const ordinary = { strides: 1, pad: 'valid', dataFormat: 'NHWC' }
    const gradients = () => spaceToBatchND(dy as Tensor4D, block, results)
    return {
      x: () => {
        const inputs = { dy: gradients(), filter }
        const dx = engine().runKernel('Conv2DBackpropInput', inputs, { ...ordinary, inputShape: phaseShape })
        return batchToSpaceND(dx as Tensor4D, block, images)
      },
      filter: () => {
        const inputs = { x: spaceToBatchND(x, block, images), dy: gradients() }
        const shape = { filterShape: filter.shape }
        return engine().runKernel('Conv2DBackpropFilter', inputs, { ...ordinary, ...shape }) as Tensor
      },
    }
  })
}
