/** A shared screen: who may, who does, and what is not drawn meanwhile. */
import { screen as page } from '@testing-library/react'
import type { VideoTrack } from 'livekit-client'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Media } from '../../media/use-media.ts'
import { mediaOf, roomOf } from '../../testing/rooms.ts'
import { showChanging } from '../../testing/show.tsx'
import {
  asking,
  facilitationView,
  facilitatorView,
  ownView,
  peopleOf,
  sharedView,
  waiting,
} from '../../testing/views.ts'
import { RoomLayout } from '../room/RoomLayout.tsx'
import { screens } from './lazy.tsx'

beforeAll(async () => void (await screens.fetch()))
afterEach(() => vi.unstubAllGlobals())

const may = ownView({ media: { ...ownView().media, mayShareScreen: true } })
const fay = facilitatorView({ media: { ...ownView().media, mayShareScreen: true } })
const on = { screen: { state: 'on', showsThisPage: true } } satisfies Partial<Media>
const inAnotherTab = { screen: { state: 'on', showsThisPage: false } } satisfies Partial<Media>

function givenBrowserCanShare() {
  const mediaDevices = { getDisplayMedia: () => {} }
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { mediaDevices }))
}

function given({ own = may, media = {} as Partial<Media> } = {}) {
  const room = roomOf({ own, shared: sharedView() })
  const stage = mediaOf(media)
  const facilitation = facilitationView([waiting('Ben')], [], [asking('Chidi')])
  const leads = own.personId === 'fay'
  const layout = (
    <RoomLayout own={own} shared={sharedView()} facilitation={leads ? facilitation : undefined} />
  )
  const shown = showChanging(layout, room, stage)
  return {
    ...shown,
    sent: room.sent,
    wants: stage.wants,
    now: (next: Partial<Media>) => shown.again(layout, room, mediaOf(next)),
  }
}

test('Ana, whom nobody lets share her screen, has no control for it', () => {
  given({ own: ownView() })
  expect(page.queryByRole('button', { name: 'Share your screen' })).toBeNull()
})

test('Ana may share: where the browser can, one press asks it; "Not now" gives the permission back', async () => {
  givenBrowserCanShare()
  const { user, wants, sent } = given()
  await user.click(page.getByRole('button', { name: 'Share your screen' }))
  expect(wants).toEqual(['screen on'])
  await user.click(page.getByRole('button', { name: 'Not now' }))
  expect(sent).toEqual([{ type: 'allowScreen', personId: null }])
})

test('given LiveKit does not allow it yet, there is no Share button', () => {
  givenBrowserCanShare()
  const { now } = given({ media: { screen: { state: 'closed', showsThisPage: false } } })
  expect(page.queryByRole('button', { name: 'Share your screen' })).toBeNull()
  expect(page.getByText('You can share your screen once sound and picture are connected.')).toBeTruthy()
  now({})
  expect(page.getByRole('button', { name: 'Share your screen' })).toBeTruthy()
  expect(page.getByText(/^You may share your screen/)).toBeTruthy()
})

test('Ana may share, and her browser cannot: she reads so', () => {
  given()
  expect(page.getByText('You may share your screen, but this browser cannot.')).toBeTruthy()
  expect(page.queryByRole('button', { name: 'Share your screen' })).toBeNull()
})

test('while Fay’s own page may be on her screen, no word of who waits or asks for help is on it; in another tab all is', async () => {
  const { user, wants, now } = given({ own: fay, media: on })
  expect(document.body.textContent).not.toMatch(/Ben wait|Chidi asks|Admit/)
  expect(page.queryByRole('region', { name: 'Help requests' })).toBeNull()
  await user.click(page.getAllByRole('button', { name: 'Stop sharing' })[0] as HTMLElement)
  expect(wants).toEqual(['screen off'])
  now(inAnotherTab)
  expect(await page.findByText(/people wait|waits|waiting/i)).toBeTruthy()
})

test('Ben shares his: it stands in the middle, with his name', () => {
  const people = peopleOf(4).map((one) =>
    one.id === 'ben' && one.media ? { ...one, media: { ...one.media, shows: true } } : one,
  )
  const track = { attach: vi.fn(), detach: vi.fn() } as Partial<VideoTrack> as VideoTrack
  const media = mediaOf({
    people: new Map([
      ['media-ben', { camera: null, screen: track, microphoneOn: false, poorConnection: false }],
    ]),
  })
  const shared = sharedView({ people })
  showChanging(
    <RoomLayout own={ownView()} shared={shared} facilitation={undefined} />,
    roomOf({ own: ownView(), shared }),
    media,
  )
  expect(page.getByText('Ben shares a screen')).toBeTruthy()
  expect(track.attach).toHaveBeenCalledOnce()
})
