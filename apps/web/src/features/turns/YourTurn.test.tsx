/** Whoever has the floor: what opens the microphone, and when the circle learns that they speak. */
import type { Command } from '@hearth/protocol/commands'
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Media } from '../../media/use-media.ts'
import { mediaOf, microphone, roomOf } from '../../testing/rooms.ts'
import { showChanging } from '../../testing/show.tsx'
import { facilitatorView, ownView, sharedView } from '../../testing/views.ts'
import { RoomLayout } from '../room/RoomLayout.tsx'

const anasTurn = (speaking = false) =>
  sharedView({ mode: 'hands', turn: 1, floor: { personId: 'ana', speaking } })
const silent = {
  mayJoin: true,
  mayPublish: [],
  mayShareScreen: false,
  takenAway: [],
  plays: false,
} satisfies OwnView['media']

interface Scene {
  shared?: SharedView
  own?: OwnView
  media?: ReturnType<typeof mediaOf>
  answer?: Parameters<typeof roomOf>[2]
}

function given({ shared = anasTurn(), own = ownView(), media = mediaOf(), answer }: Scene = {}) {
  const room = roomOf({ own, shared }, {}, answer)
  const layout = (shown: SharedView) => <RoomLayout own={own} shared={shown} facilitation={undefined} />
  const { user, again } = showChanging(layout(shared), room, media)
  return {
    user,
    sent: room.sent,
    wants: media.wants,
    /** What is so from now on. */
    now: (media: Partial<Media>, shown = shared, pending: typeof room.pending = []) =>
      again(layout(shown), { ...room, pending }, mediaOf(media)),
  }
}

const card = (name = 'Your turn, Ana') => screen.getByRole('region', { name })
const noCard = () => expect(screen.queryByRole('region', { name: /Your turn|You are speaking/ })).toBeNull()
const button = (name: string) => within(card()).getByRole('button', { name })
const START: Command = { type: 'startSpeaking', turn: 1 }

describe('given it is Ana’s turn', () => {
  test('she reads so, and may start, pass or come back: each as large as the other', () => {
    given()
    expect(screen.getByRole('heading', { name: 'Your turn, Ana' })).toBeTruthy()
    const buttons = within(card()).getAllByRole('button')
    expect(buttons).toEqual([button('Start speaking'), button('Pass'), button('Come back to me')])
    for (const one of buttons) expect(one.className).toMatch(/min-h-13/)
  })

  test('when she starts, then nothing is told before her microphone is open, and then once', async () => {
    const { user, sent, wants, now } = given()
    await user.click(button('Start speaking'))
    expect(wants).toEqual(['microphone on'])
    now(microphone('turning'))
    expect(button('Opening your microphone…')).toBeTruthy()
    expect(sent).toEqual([])
    now(microphone('on'))
    expect(sent).toEqual([START])
    now(microphone('on'), anasTurn(), [START])
    now(microphone('on'), anasTurn(true))
    now(microphone('on'), anasTurn(true))
    expect(sent).toEqual([START])
    expect(card('You are speaking')).toBeTruthy()
  })

  test.each([
    ['the key M', (user: ReturnType<typeof given>['user']) => user.keyboard('m')],
    [
      'the bar',
      (user: ReturnType<typeof given>['user']) =>
        user.click(screen.getByRole('button', { name: 'Turn microphone on' })),
    ],
  ])('when she opens it by %s, then it is told just as well, once', async (_, open) => {
    const { user, sent, wants, now } = given()
    await open(user)
    expect(wants).toEqual(['microphone on'])
    expect(sent).toEqual([])
    now(microphone('on'))
    now(microphone('on'), anasTurn(true))
    expect(sent).toEqual([START])
  })

  test('when she closes it and opens it again while speaking, then nothing is told twice', () => {
    const { sent, now } = given()
    now(microphone('on'))
    now(microphone('off'), anasTurn(true))
    now(microphone('on'), anasTurn(true))
    expect(sent).toEqual([START])
  })

  test('when telling is refused, then she reads why', async () => {
    const { now } = given({ answer: { ok: false, code: 'too-many-requests' } })
    now(microphone('on'))
    expect(await within(card('You are speaking')).findByText(/Wait a moment/)).toBeTruthy()
  })

  test('when she passes, then that alone is sent, and pressed again meanwhile it is not', async () => {
    const { user, sent, now } = given()
    await user.click(button('Pass'))
    expect(sent).toEqual([{ type: 'pass', turn: 1 }])
    now({}, anasTurn(), [{ type: 'pass', turn: 1 }])
    await user.click(button('Giving the floor back…'))
    expect(sent).toHaveLength(1)
  })

  test('when she asks to be come back to, then that alone is sent', async () => {
    const { user, sent } = given()
    await user.click(button('Come back to me'))
    expect(sent).toEqual([{ type: 'comeBackToMe', turn: 1 }])
  })

  test('she reads what the circle is asked', () => {
    given({ shared: sharedView({ ...anasTurn(), title: 'Rounds', mode: 'round', prompt: 'What helped?' }) })
    expect(within(card()).getByText('What helped?')).toBeTruthy()
  })

  test('when passing is refused, then she reads why', async () => {
    const { user } = given({ answer: { ok: false, code: 'temporarily-unavailable' } })
    await user.click(button('Pass'))
    expect(await within(card()).findByText(/cannot answer just now/)).toBeTruthy()
  })
})

describe('given Ana speaks', () => {
  test('when she is done, then she gives the floor back', async () => {
    const { user, sent } = given({ shared: anasTurn(true), media: mediaOf(microphone('on')) })
    const speaking = within(card('You are speaking'))
    expect(speaking.queryByRole('button', { name: /Start|Pass/ })).toBeNull()
    await user.click(speaking.getByRole('button', { name: "I'm done" }))
    expect(sent).toEqual([{ type: 'finishSpeaking', turn: 1 }])
  })

  test('after a reload her microphone is closed: she may start again, or be done', async () => {
    const { user, sent, wants, now } = given({ shared: anasTurn(true) })
    expect(within(card()).getAllByRole('button')).toEqual([button('Start speaking'), button("I'm done")])
    await user.click(button('Start speaking'))
    now(microphone('on'))
    expect(wants).toEqual(['microphone on'])
    expect(sent).toEqual([])
  })
})

describe('given sound is not connected', () => {
  test.each(['connecting', 'reconnecting', 'unreachable'] as const)(
    '%s: Start speaking is not offered, and the floor is said to be kept',
    (status) => {
      given({ media: mediaOf({ status }) })
      expect(within(card()).queryByRole('button', { name: 'Start speaking' })).toBeNull()
      expect(within(card()).getByText(/is kept for you/)).toBeTruthy()
      expect(button('Pass')).toBeTruthy()
    },
  )
})

describe('given Gus at a site, whose device has no microphone', () => {
  const gus = ownView({ personId: 'gus', name: 'Gus', place: 'in-the-room', media: silent })
  const his = (speaking: boolean) =>
    sharedView({ mode: 'hands', turn: 1, floor: { personId: 'gus', speaking } })

  test('he tells by the button that he begins, and is done by the other', async () => {
    const { user, sent, wants, now } = given({
      own: gus,
      shared: his(false),
      media: mediaOf({ status: 'off' }),
    })
    await user.click(within(card('Your turn, Gus')).getByRole('button', { name: 'Start speaking' }))
    expect(sent).toEqual([START])
    now({ status: 'off' }, his(true))
    expect(sent).toEqual([START])
    expect(wants).toEqual([])
    expect(
      within(card('You are speaking'))
        .getAllByRole('button')
        .map((one) => one.textContent),
    ).toEqual(["I'm done"])
  })
})

describe('given it is somebody else’s turn', () => {
  test.each([
    ['Ana', ownView()],
    ['Fay, who leads,', facilitatorView()],
  ])('%s has no card', (_, own) => {
    given({ own, shared: sharedView({ mode: 'hands', turn: 1, floor: { personId: 'ben', speaking: true } }) })
    noCard()
  })
})

describe('where the reading and tabbing goes on', () => {
  test('when Start speaking goes, then at the turn, from which the next tab is "I’m done"', async () => {
    const { user, now } = given()
    await user.click(button('Start speaking'))
    now(microphone('turning'))
    now(microphone('on'), anasTurn(true))
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'You are speaking' }))
    await user.tab()
    expect(document.activeElement?.textContent).toBe("I'm done")
  })

  test('when the turn ends under her hand, then at the head of the room', async () => {
    const { now } = given()
    button('Pass').focus()
    now({}, sharedView({ mode: 'hands', turn: 1 }))
    noCard()
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })

  test('when she is elsewhere, then she stays there', () => {
    const { now } = given()
    const more = screen.getByRole('button', { name: 'More' })
    more.focus()
    now(microphone('on'), anasTurn(true))
    expect(document.activeElement).toBe(more)
    now({}, sharedView({ mode: 'hands', turn: 1 }))
    expect(document.activeElement).toBe(more)
  })
})
