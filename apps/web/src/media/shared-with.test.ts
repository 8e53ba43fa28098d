import type { SharedView } from '@hearth/protocol/room-view'
import type { Room as LivekitRoom } from 'livekit-client'
import { expect, test, vi } from 'vitest'
import { handsOf, peopleOf, person, sharedView } from '../testing/views.ts'
import { sharing } from './shared-with.ts'

/** Who the media server is told may take it, and whether everybody may. */
function sharedWith(shared: SharedView | undefined) {
  const setTrackSubscriptionPermissions = vi.fn()
  sharing({ localParticipant: { setTrackSubscriptionPermissions } } as unknown as LivekitRoom)(shared)
  expect(setTrackSubscriptionPermissions).toHaveBeenCalledTimes(1)
  const [everybody, permissions] = setTrackSubscriptionPermissions.mock.calls[0] ?? []
  return { everybody, permissions }
}

test('with those of the shared view by name, and nobody else', () => {
  expect(sharedWith(sharedView({ people: peopleOf(2) }))).toEqual({
    everybody: false,
    permissions: [
      { participantIdentity: 'media-fay', allowAll: true },
      { participantIdentity: 'media-jo', allowAll: true },
    ],
  })
})

test('not with somebody who takes no part in sound and picture', () => {
  const people = [...peopleOf(1), person('Gus', 2, { media: null })]
  expect(sharedWith(sharedView({ people })).permissions).toHaveLength(1)
})

test('no longer with who is out of the view', () => {
  const people = peopleOf(4)
  const without = people.filter(({ id }) => id !== 'ben')
  expect(JSON.stringify(sharedWith(sharedView({ people })))).toContain('media-ben')
  expect(JSON.stringify(sharedWith(sharedView({ people: without })))).not.toContain('media-ben')
})

test('with nobody before there is a view', () => {
  expect(sharedWith(undefined)).toEqual({ everybody: false, permissions: [] })
})

test('says so when somebody comes or goes, and not with every view', () => {
  const setTrackSubscriptionPermissions = vi.fn()
  const share = sharing({ localParticipant: { setTrackSubscriptionPermissions } } as unknown as LivekitRoom)
  share(sharedView({ people: peopleOf(2) }))
  share(sharedView({ people: peopleOf(2), hands: handsOf('ana') }))
  share(sharedView({ people: peopleOf(3) }))
  share(sharedView({ people: peopleOf(2) }))
  expect(setTrackSubscriptionPermissions).toHaveBeenCalledTimes(3)
})
