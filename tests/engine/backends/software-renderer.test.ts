import { describe, expect, test } from 'vitest'
import { isSoftwareRenderer } from '../../../src/engine/backends/software-renderer.ts'

/** What browsers report as UNMASKED_RENDERER_WEBGL. */
const SOFTWARE = [
  'Google SwiftShader',
  'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
  'ANGLE (Google, Vulkan 1.1.0 (SwiftShader Device (LLVM 10.0.0) (0x0000C0DE)), SwiftShader driver-5.0.0)',
  'llvmpipe (LLVM 15.0.7, 256 bits)',
  'Gallium 0.4 on llvmpipe (LLVM 3.9, 256 bits)',
  'ANGLE (Mesa, llvmpipe (LLVM 17.0.6, 256 bits), OpenGL 4.5)',
  'ANGLE (Mesa/X.org, llvmpipe (LLVM 12.0.0 256 bits), OpenGL 3.3)',
  'ANGLE (Mesa, Vulkan 1.3.274 (llvmpipe (LLVM 17.0.6 256 bits) (0x00000000)), llvmpipe)',
  'virgl (LLVMPIPE (LLVM 14.0.6 256 bits))',
  'Gallium 0.4 on softpipe',
  'softpipe',
  'Software Rasterizer',
  'Mesa OffScreen',
  'Mesa X11',
  'Microsoft Basic Render Driver',
  'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'ANGLE (Microsoft, Microsoft Basic Render Driver (0x0000008C) Direct3D11 vs_5_0 ps_5_0, D3D11-10.0.19041.546)',
  'ANGLE (Software Adapter Direct3D11 vs_4_1 ps_4_1)',
  'Apple Software Renderer',
  'GDI Generic',
]

const HARDWARE = [
  'ANGLE (Intel, Intel(R) UHD Graphics 620 Direct3D11 vs_5_0 ps_5_0, D3D11-27.20.100.9664)',
  'ANGLE (Intel, Intel(R) HD Graphics 4000 Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'ANGLE (Intel, Intel(R) Iris(R) Xe Graphics (0x00009A49) Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'ANGLE (Intel, Mesa Intel(R) UHD Graphics 600 (GLK 2), OpenGL 4.6)',
  'Mesa DRI Intel(R) HD Graphics 5500 (Broadwell GT2)',
  'Intel(R) HD Graphics 400',
  'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 (0x00002504) Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'ANGLE (NVIDIA Corporation, NVIDIA GeForce GTX 1050/PCIe/SSE2, OpenGL 4.5.0)',
  'NVIDIA GeForce GTX 980, or similar',
  'nouveau: NV137',
  'ANGLE (AMD, AMD Radeon(TM) Graphics (0x000015E7) Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'AMD Radeon RX 6600 (radeonsi, navi23, LLVM 15.0.7, DRM 3.49, 6.1.0-18-amd64)',
  'ANGLE (AMD, AMD Radeon RX 580 Series (polaris10, LLVM 14.0.0, DRM 3.42), OpenGL 4.6)',
  'Radeon R9 200 Series, or similar',
  'Apple GPU',
  'Apple M1',
  'ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)',
  'Adreno (TM) 640',
  'Mali-G78',
  'Mali-T860',
  'PowerVR Rogue GE8320',
  'V3D 4.2',
  'VideoCore IV HW',
  'SVGA3D; build: RELEASE;  LLVM;',
  'ANGLE (VMware, Inc., SVGA3D; build: RELEASE; LLVM;, OpenGL 4.1)',
  'virgl (Mesa Intel(R) UHD Graphics 620 (KBL GT2))',
  'Samsung Xclipse 920',
  'Qualcomm(R) Adreno(TM) 690 GPU',
  'ANGLE (Qualcomm, Adreno X1-85, D3D11)',
  // Browsers that do not tell: measuring will.
  'WebKit WebGL',
  'Mozilla',
  '',
]

describe('the name of a renderer', () => {
  test.each(SOFTWARE)('%s is the processor', (renderer) => {
    expect(isSoftwareRenderer(renderer)).toBe(true)
  })

  test.each(HARDWARE)('%s is a graphics card', (renderer) => {
    expect(isSoftwareRenderer(renderer)).toBe(false)
  })
})
