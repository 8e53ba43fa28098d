/** The middle of the circle in words: whose turn it is, what may be done, and of oneself only what is so. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedPerson } from '@hearth/protocol/room-view'
import { cleanup, screen } from '@testing-library/react'
import type { VideoTrack } from 'livekit-client'
import { describe, expect, test } from 'vitest'
import { mediaOf, microphone, roomOf } from '../../testing/rooms.ts'
import { show } from '../../testing/show.tsx'
import { handsOf, ownView, peopleOf, type SharedChange, STARTED_AT, sharedView } from '../../testing/views.ts'
import { Circle } from './Circle.tsx'

function middle(change: SharedChange, media = mediaOf(), own: OwnView = ownView()) {
  const shared = sharedView({ mode: 'hands', ...change })
  show(<Circle shared={shared} own={own} ownHidden={false} />, roomOf({}), media)
}
const reads = (words: string) => expect(screen.getByText(words)).toBeTruthy()
const floor = (personId: string, speaking: boolean) => ({ personId, speaking })
const picture = { attach: () => {}, detach: () => {} } as unknown as VideoTrack

describe('where turns are taken', () => {
  test('nobody has the floor: how one comes to it', () => {
    middle({})
    reads('Nobody has the floor')
    reads('Raise your hand to speak. A facilitator calls the next one.')
    expect(screen.queryByText('Anyone may speak')).toBeNull()
  })

  test('it is Ben’s turn, and then he speaks', () => {
    middle({ floor: floor('ben', false) })
    reads('It is Ben’s turn')
    middle({ floor: floor('ben', true) })
    reads('Ben is speaking')
  })

  test('whoever makes a sound, the middle is the holder’s', () => {
    middle({ floor: floor('ben', true) }, mediaOf({ speaking: ['media-fay'] }))
    reads('Ben is speaking')
    expect(screen.queryByText('Fay is speaking')).toBeNull()
  })

  test.each([true, false])('Ben drops: the floor is kept (speaking: %s)', (speaking) => {
    const people = peopleOf(4).map(
      (one): SharedPerson => (one.id === 'ben' ? { ...one, presence: 'reconnecting' } : one),
    )
    middle({ people, floor: floor('ben', speaking) })
    reads('Ben is reconnecting. The floor is kept.')
  })

  test('Gus at a site has it, who has no sound of his own', () => {
    const gus = { ...peopleOf(4)[3], id: 'gus', name: 'Gus', media: null } as SharedPerson
    middle({ people: [...peopleOf(3), gus], floor: floor('gus', true) })
    reads('Gus is speaking')
  })
})

describe('where the turn is Ana’s', () => {
  test('and she has hidden her picture, it is not shown in the middle either', () => {
    const media = mediaOf({
      people: new Map([
        ['media-ana', { camera: picture, screen: null, microphoneOn: false, poorConnection: false }],
      ]),
    })
    const shared = sharedView({ mode: 'hands', floor: floor('ana', false) })
    show(<Circle shared={shared} own={ownView()} ownHidden />, roomOf({}), media)
    reads('Seen, not heard yet')
    expect(document.querySelector('video')).toBeNull()
  })

  test('with her camera off she is not told that others see her', () => {
    middle({ floor: floor('ana', false) })
    reads('Not heard yet')
  })

  test('with her camera on she is', () => {
    const people = new Map([
      ['media-ana', { camera: picture, screen: null, microphoneOn: false, poorConnection: false }],
    ])
    middle({ floor: floor('ana', false) }, mediaOf({ people }))
    reads('Seen, not heard yet')
  })

  test('she is told that she speaks as long as her microphone is open, no longer', () => {
    middle({ floor: floor('ana', false) }, mediaOf(microphone('on')))
    reads('You are speaking')
  })

  test('after a reload, with it closed, she is not told that she speaks', () => {
    middle({ floor: floor('ana', true) })
    reads('Not heard yet')
  })

  test('at a site, without a microphone of her own, she is told what the circle is told', () => {
    const own = ownView({
      media: { mayJoin: false, mayPublish: [], mayShareScreen: false, takenAway: [], plays: false },
    })
    middle({ floor: floor('ana', true) }, mediaOf(), own)
    reads('You are speaking')
  })
})

test('where anyone may speak, hands change nothing in the middle', () => {
  middle({ mode: 'open', hands: handsOf('ben') })
  reads('Anyone may speak')
})

describe('with nobody in the middle', () => {
  test.each([
    ['nominate', {}, 'A facilitator gives the floor to the first. Whoever has it picks who is next.'],
    ['round', {}, 'The round has not begun yet'],
    [
      'round',
      { round: { order: [{ personId: 'ben', place: 'had' }], over: true } },
      'Everybody has had their turn',
    ],
    ['round', { round: { order: [{ personId: 'ben', place: 'waits' }], over: false } }, 'The round waits'],
    ['quiet', { quiet: { until: null } }, 'Quiet together'],
  ] as const)('in %s', (mode, change, words) => {
    middle({ mode, ...(change as SharedChange) })
    reads(words)
  })

  test('in quiet that microphones are closed, for how long is not counted, and whoever makes a sound is not shown', () => {
    middle({ mode: 'quiet', quiet: { until: STARTED_AT } }, mediaOf({ speaking: ['media-ben'] }))
    reads('Every microphone is closed. Nothing has to be said.')
    expect(screen.queryByText(/\d/)).toBeNull()
    expect(screen.queryByText('Ben is speaking')).toBeNull()
  })

  test('what the circle is asked stands there, and over whoever has the floor', () => {
    middle({ prompt: 'What helped?' })
    reads('What helped?')
    cleanup()
    middle({ prompt: 'What helped?', floor: floor('ben', true) })
    reads('What helped?')
    reads('Ben is speaking')
  })
})

describe('whom a facilitator has put in the middle', () => {
  test('is there while nobody has the floor, by name, and not called speaking', () => {
    middle({ spotlight: 'ben' })
    expect(screen.queryByText('Ben is speaking')).toBeNull()
    expect(screen.queryByText('Nobody has the floor')).toBeNull()
  })

  test('makes room for who has the floor', () => {
    middle({ spotlight: 'ben', floor: floor('fay', true) })
    reads('Fay is speaking')
  })

  test('stays where anyone may speak, and is called speaking when they do', () => {
    middle({ mode: 'open', spotlight: 'ben' }, mediaOf({ speaking: ['media-fay'] }))
    expect(screen.queryByText('Fay is speaking')).toBeNull()
    cleanup()
    middle({ mode: 'open', spotlight: 'ben' }, mediaOf({ speaking: ['media-ben'] }))
    reads('Ben is speaking')
  })
})
