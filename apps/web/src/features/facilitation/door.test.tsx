/** The door as Fay holds it: locking, a new link, and who stands in the lobby. */
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { roomOf } from '../../testing/rooms.ts'
import { type Answer, serve } from '../../testing/server.ts'
import { showChanging } from '../../testing/show.tsx'
import { facilitationView, facilitatorView, sharedView, waiting } from '../../testing/views.ts'
import { FacilitationPanel } from './FacilitationPanel.tsx'

const AT = `/api/sessions/${sharedView().session.id}`
const RENEW = `POST ${AT}/invitations`
const GET = `GET ${AT}`

function given({
  locked = false,
  lobby = facilitationView([]),
  answer,
}: {
  locked?: boolean
  lobby?: ReturnType<typeof facilitationView>
  answer?: Parameters<typeof roomOf>[2]
} = {}) {
  const own = facilitatorView()
  const room = roomOf({ own }, {}, answer)
  const at = (isLocked: boolean) => (
    <FacilitationPanel shared={sharedView({ locked: isLocked })} own={own} facilitation={lobby} />
  )
  const { user, again } = showChanging(at(locked), room)
  return { user, sent: room.sent, now: (isLocked: boolean) => again(at(isLocked), room) }
}

const door = () => within(screen.getByRole('region', { name: 'Door' }))
const button = (name: string) => door().getByRole('button', { name })
const noButton = (name: string) => expect(door().queryByRole('button', { name })).toBeNull()

afterEach(() => vi.unstubAllGlobals())

describe('the lock', () => {
  test('is turned by one button, which says what a press would do', async () => {
    const { user, sent, now } = given()
    await user.click(button('Lock the room'))
    now(true)
    noButton('Lock the room')
    expect(door().getByText(/No newcomers come in/)).toBeTruthy()
    await user.click(button('Unlock the room'))
    expect(sent).toEqual([{ type: 'lockRoom' }, { type: 'unlockRoom' }])
  })

  test('refused, says why', async () => {
    const { user } = given({ answer: { ok: false, code: 'too-many-requests' } })
    await user.click(button('Lock the room'))
    expect(await door().findByText(/a lot in a short time/)).toBeTruthy()
  })

  test('does not stop Fay from admitting who waits already', async () => {
    const { user, sent } = given({ locked: true, lobby: facilitationView([waiting('Ben')]) })
    await user.click(screen.getByRole('button', { name: 'Admit Ben' }))
    expect(sent).toEqual([{ type: 'admit', personId: 'ben-waiting' }])
  })
})

describe('the link', () => {
  const withServer = (answers: { [route: string]: Answer }) => {
    const server = serve(answers)
    const scene = given()
    const press = (name: string) => scene.user.click(button(name))
    const confirm = () =>
      scene.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Make a new link' }))
    return {
      ...server,
      ...scene,
      press,
      confirm,
      async renew() {
        await press('Renew the link')
        await confirm()
      },
    }
  }

  test('is renewed after asking, and said to be', async () => {
    const { asked, press, confirm } = withServer({ [RENEW]: { invitationPath: '/j/new' } })
    await press('Renew the link')
    expect(asked).toEqual([])
    await confirm()
    await screen.findByText(/^The link is new/, { selector: 'section p' })
    expect(asked.map(({ route }) => route)).toEqual([RENEW])
    expect(screen.getByRole('log').textContent).toBe('The link is new. The old one no longer works.')
  })

  test('not renewed: Fay reads why, and it is not said to be', async () => {
    const { renew } = withServer({ [RENEW]: { refused: 'session-over', status: 410 } })
    await renew()
    expect((await screen.findByText(/This session has ended/)).closest('[role=alert]')).toBeTruthy()
    expect(screen.getByRole('log').textContent).toBe('')
  })

  test('offline, can be renewed again', async () => {
    const { answers, confirm, renew } = withServer({ [RENEW]: 'offline' })
    await renew()
    expect(await screen.findByText(/You seem to be offline/)).toBeTruthy()
    answers[RENEW] = { invitationPath: '/j/new' }
    await confirm()
    await screen.findByText(/^The link is new/, { selector: 'section p' })
    expect(screen.queryByText(/You seem to be offline/)).toBeNull()
  })

  test('once renewed, the one that was copied before is not called copied any more', async () => {
    const { answers, press, renew } = withServer({
      [GET]: { invitationPath: '/j/old' },
      [RENEW]: { invitationPath: '/j/new' },
    })
    await press('Copy invitation link')
    await waitFor(() => button('Invitation link copied'))
    answers[GET] = { invitationPath: '/j/new' }
    await renew()
    await waitFor(() => button('Copy invitation link'))
    await press('Copy invitation link')
    await waitFor(async () => expect(await navigator.clipboard.readText()).toMatch(/\/j\/new$/))
  })

  test('once renewed, the dead one is not shown to be copied by hand', async () => {
    const { press, renew } = withServer({
      [GET]: { invitationPath: '/j/old' },
      [RENEW]: { invitationPath: '/j/new' },
    })
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'))
    await press('Copy invitation link')
    expect(await door().findByText(/\/j\/old/)).toBeTruthy()
    await renew()
    await waitFor(() => expect(door().queryByText(/\/j\/old/)).toBeNull())
  })
})

test('who arrived after a removal is marked, without saying who it is; who came before is not', () => {
  given({ lobby: facilitationView([waiting('Ben', { afterRemoval: true }), waiting('Ana')]) })
  const [ben, ana] = within(screen.getByRole('region', { name: 'Lobby' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent)
  expect(ben).toContain('Arrived after a removal. It may be anybody.')
  expect(ana).not.toContain('removal')
})
