import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { announce } from './announce.ts'
import { Dialog } from './Dialog.tsx'
import { LiveRegion } from './LiveRegion.tsx'
import { Sheet } from './Sheet.tsx'

/** A sheet that a button opens; in it one opens a dialog, and one goes away when it is pressed. */
function Page() {
  const [sheet, setSheet] = useState(false)
  const [dialog, setDialog] = useState(false)
  const [once, setOnce] = useState(true)
  return (
    <>
      <button type="button" onClick={() => setSheet(true)}>
        Open
      </button>
      <Sheet title="People" isOpen={sheet} onClose={() => setSheet(false)}>
        <button type="button" onClick={() => setDialog(true)}>
          Ask
        </button>
        {once && (
          <button type="button" onClick={() => setOnce(false)}>
            Once
          </button>
        )}
        <Dialog title="Sure?" isOpen={dialog} onClose={() => setDialog(false)}>
          <p>Think.</p>
        </Dialog>
      </Sheet>
      <LiveRegion />
    </>
  )
}

async function opened() {
  const { container } = render(<Page />)
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Open' }))
  const sheet = screen.getByRole('dialog', { name: 'People' })
  return { container, user, sheet, veil: sheet.parentElement as HTMLElement }
}

describe('what stands over the page', () => {
  test('has the focus, and gives it back to what opened it', async () => {
    const { user, sheet } = await opened()
    expect(document.activeElement).toBe(sheet)
    await user.click(within(sheet).getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' }))
  })

  test('keeps everything beside it out of reach, but for what is read out', async () => {
    const { container, user, veil } = await opened()
    expect(container.hasAttribute('inert')).toBe(true)
    expect(veil.hasAttribute('inert')).toBe(false)
    expect(document.documentElement.style.overflow).toBe('hidden')
    announce('Ana is here')
    const said = await screen.findByText('Ana is here')
    expect(said.closest('[inert]')).toBeNull()

    await user.keyboard('{Escape}')
    expect(document.querySelector('[inert]')).toBeNull()
    expect(document.documentElement.style.overflow).toBe('')
  })

  test('one over another: one press of Escape closes the upper, and the lower goes on', async () => {
    const { container, user, sheet, veil } = await opened()
    await user.click(within(sheet).getByRole('button', { name: 'Ask' }))
    const dialog = screen.getByRole('dialog', { name: 'Sure?' })
    expect(document.activeElement).toBe(dialog)
    expect(veil.hasAttribute('inert')).toBe(true)

    await user.keyboard('{Escape}')
    expect(dialog.isConnected).toBe(false)
    expect(document.activeElement).toBe(within(sheet).getByRole('button', { name: 'Ask' }))
    expect(veil.hasAttribute('inert')).toBe(false)
    expect(container.hasAttribute('inert')).toBe(true)
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('Escape closes it though nothing has the focus', async () => {
    const { user, sheet } = await opened()
    sheet.blur()
    await user.keyboard('{Escape}')
    expect(sheet.isConnected).toBe(false)
  })

  test('what had the focus in it goes away: the dialog has it', async () => {
    const { user, sheet } = await opened()
    await user.click(within(sheet).getByRole('button', { name: 'Once' }))
    await waitFor(() => expect(document.activeElement).toBe(sheet))
  })

  test('a press beside it closes it; one that began in it does not', async () => {
    const { user, sheet, veil } = await opened()
    await user.pointer([
      { keys: '[MouseLeft>]', target: sheet },
      { keys: '[/MouseLeft]', target: veil },
    ])
    await user.click(sheet)
    expect(sheet.isConnected).toBe(true)
    await user.click(veil)
    expect(sheet.isConnected).toBe(false)
  })
})
