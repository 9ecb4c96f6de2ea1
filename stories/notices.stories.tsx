import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect } from 'react'
import { problem } from '../src/graph/document/problem.ts'
import { type ScreenNotice, useShowNotice } from '../src/ui/base/notices/notice-context.tsx'
import { NoticeStrip } from '../src/ui/base/notices/notice-strip.tsx'
import { stage } from '../testing/stage.ts'

function Said({ notices }: { readonly notices: readonly ScreenNotice[] }) {
  const show = useShowNotice()
  useEffect(() => {
    for (const notice of notices) show(notice)
  }, [show, notices])
  return <NoticeStrip />
}

const meta: Meta<typeof Said> = { title: 'Frame/Notices', component: Said, loaders: [stage()] }
export default meta
type Story = StoryObj<typeof Said>

export const Nothing: Story = { args: { notices: [] } }

export const DiskFull: Story = {
  args: { notices: [{ severity: 'error', message: problem('storage-full') }] },
}

export const NewerVersion: Story = {
  args: { notices: [{ severity: 'error', message: problem('storage-outdated') }] },
}

export const FileCutShort: Story = {
  args: { notices: [{ severity: 'error', message: problem('file-not-json', { line: 17 }) }] },
}

export const Several: Story = {
  args: {
    notices: [
      { severity: 'error', message: problem('storage-full') },
      { severity: 'warning', message: problem('space-nearly-full') },
      {
        severity: 'info',
        text: '“My first network” is deleted.',
        action: { label: 'Bring back', perform: () => {} },
      },
    ],
  },
}
