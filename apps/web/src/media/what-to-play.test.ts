import type { SharedMedia } from '@hearth/protocol/room-view'
import { describe, expect, it } from 'vitest'
import { whatToPlay } from './what-to-play.ts'

const ana = { personId: 'ana', media: { mayJoin: true, plays: true } }
const ben = (heard: boolean, seen: boolean, shows = false) => ({
  people: [
    person('ana', { identity: 'media-ana', heard: true, seen: true, shows: false }),
    person('ben', { identity: 'media-ben', heard, seen, shows }),
  ],
})
const person = (id: string, media: SharedMedia | null) => ({
  id,
  name: id,
  pronouns: '',
  role: 'learner' as const,
  presence: 'here' as const,
  seat: { number: 1, at: { kind: 'own-device' as const } },
  media,
})
const voice = { sid: 'voice', identity: 'media-ben', kind: 'audio', source: 'microphone', encrypted: true }
const face = { sid: 'face', identity: 'media-ben', kind: 'video', source: 'camera', encrypted: true }
const play = (...[offered, shared, own]: Parameters<typeof whatToPlay>) => [
  ...whatToPlay(offered, shared, own),
]

describe('what Ana’s browser takes of Ben', () => {
  it('given Ben may be heard and seen, takes his microphone and his camera', () => {
    expect(play([voice, face], ben(true, true), ana)).toEqual(['voice', 'face'])
  })

  it('given Ben may only be seen, lets his sound go', () => {
    expect(play([voice, face], ben(false, true), ana)).toEqual(['face'])
  })

  it('given Ben may only be heard, lets his picture go', () => {
    expect(play([voice, face], ben(true, false), ana)).toEqual(['voice'])
  })

  it('given one of them is announced as plain, takes the other only', () => {
    expect(play([{ ...voice, encrypted: false }, face], ben(true, true), ana)).toEqual(['face'])
    expect(play([voice, { ...face, encrypted: false }], ben(true, true), ana)).toEqual(['voice'])
  })

  it('given a sound labelled camera or a picture labelled microphone, takes neither', () => {
    const lies = [
      { ...voice, source: 'camera' },
      { ...face, source: 'microphone' },
    ]
    expect(play(lies, ben(true, true), ana)).toEqual([])
  })

  it('given Ben may share his screen, takes its picture, and no sound of it', () => {
    const screen = { ...face, sid: 'screen', source: 'screen_share' }
    const noise = { ...voice, sid: 'noise', source: 'screen_share' }
    expect(play([screen, noise], ben(true, true, true), ana)).toEqual(['screen'])
    expect(play([{ ...screen, encrypted: false }], ben(true, true, true), ana)).toEqual([])
  })

  it('given a screen that Ben may not share or an unknown source, takes nothing', () => {
    const others = [
      { ...face, source: 'screen_share' },
      { ...voice, source: 'screen_share_audio' },
      { ...voice, source: 'unknown' },
    ]
    expect(play(others, ben(true, true), ana)).toEqual([])
  })

  it('given an identity that the view does not name, takes nothing of it', () => {
    expect(play([{ ...voice, identity: 'media-nobody' }], ben(true, true), ana)).toEqual([])
  })

  it('never takes Ana’s own', () => {
    expect(play([{ ...voice, identity: 'media-ana' }], ben(true, true), ana)).toEqual([])
  })

  it('given no view, or a device that may not join, takes nothing', () => {
    expect(play([voice, face], undefined, ana)).toEqual([])
    expect(play([voice, face], ben(true, true), undefined)).toEqual([])
    expect(play([voice, face], ben(true, true), { ...ana, media: { mayJoin: false, plays: false } })).toEqual(
      [],
    )
  })

  it('given a device that does not play sound, takes the picture only', () => {
    const quiet = { ...ana, media: { mayJoin: true, plays: false } }
    expect(play([voice, face], ben(true, true), quiet)).toEqual(['face'])
  })
})
