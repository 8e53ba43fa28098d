/** Promise 1, rule V7: what concerns the lobby or one person changes not one byte for anybody else. */
import type { MediaSource } from '@hearth/protocol/roles'
import { expect, test } from 'vitest'
import { facilitationView, ownView, sharedView } from '../src/project.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { helpId, id, type Name } from '../src/testing/people.ts'
import {
  admitted,
  answeredHelp,
  arrived,
  askedForHelp,
  asks,
  chosen,
  closedHelp,
  connected,
  dropped,
  floorTo,
  gone,
  left,
  removed,
  type Steps,
  session,
  started,
  system,
  takenAway,
  takenHelp,
  toldNotNow,
  withdrawnHelp,
} from '../src/testing/steps.ts'

const scene = given(session(), admitted('Ana'), arrived('Ben'), toldNotNow('Chidi'), started())
const others: Name[] = ['Fay', 'Jo', 'Ana']
const bytes = ({ state }: Scene, but: Name): string =>
  JSON.stringify([
    sharedView(state),
    ...[...others, 'Ben' as const, 'Chidi' as const, 'Dara' as const]
      .filter((name) => name !== but)
      .map((name) => ownView(state, id(name))),
  ])

test.each<[string, Name, Steps]>([
  ['Dara arrives', 'Dara', arrived('Dara')],
  ['Ben is told not now', 'Ben', asks('Fay', { type: 'sayNotNow', personId: id('Ben') })],
  ['Chidi asks again', 'Chidi', asks('Chidi', { type: 'askAgain' })],
  ['Ben drops', 'Ben', dropped('Ben')],
  ['Ben is gone', 'Ben', gone('Ben')],
  ['Ben opens a second tab', 'Ben', connected('Ben', 2)],
  ['Ben leaves', 'Ben', left('Ben')],
  ['Ben is removed', 'Ben', removed('Ben')],
  ['Chidi is removed', 'Chidi', removed('Chidi')],
  ['Ana opens a second tab', 'Ana', connected('Ana', 2)],
  ['Ben asks for help from the lobby', 'Ben', askedForHelp('Ben', 'not-ok')],
])('V7: %s, and no other learner receives a byte', (_what, who, steps) => {
  expect(bytes(scene.and(steps), who)).toBe(bytes(scene, who))
})

/** Ben has the floor; Chidi sits at the site, Dara is gone. */
const turns = given(
  session({ format: 'hybrid' }),
  admitted('Ana'),
  admitted('Ben'),
  admitted('Chidi', 'in-the-room'),
  admitted('Dara'),
  started(),
  chosen('hands'),
  floorTo('Ben'),
  gone('Dara'),
)

// Nobody hears or sees them anyway. To close an open camera, or the microphone that is heard, is a thing that all see.
test.each<[Name, MediaSource]>([
  ['Ana', 'microphone'],
  ['Jo', 'microphone'],
  ['Chidi', 'microphone'],
  ['Chidi', 'camera'],
  ['Dara', 'microphone'],
  ['Dara', 'camera'],
])(
  'V7 V11 M7: %s, unheard or unseen, loses the %s and gets it back, and no other learner receives a byte',
  (name, source) => {
    const closed = turns.and(takenAway(name, source))
    expect(closed.events).toHaveLength(1)
    expect(bytes(closed, name)).toBe(bytes(turns, name))
    const back = closed.and(asks('Fay', { type: 'giveBack', personId: id(name), source }))
    expect(back.events).toHaveLength(1)
    expect(bytes(back, name)).toBe(bytes(turns, name))
  },
)

const helped = scene.and(
  askedForHelp('Ana', 'not-ok'),
  askedForHelp('Ana', 'pause'),
  takenHelp('Ana', 'pause'),
)

test.each<[string, Steps]>([
  ['Ana asks for something else', askedForHelp('Ana', 'technical')],
  ['Fay takes it', takenHelp('Ana', 'not-ok')],
  ['Jo answers', answeredHelp('Ana', 'not-ok', 'step-out', 'Jo')],
  ['Fay leaves it to the others', asks('Fay', { type: 'putHelpBack', helpId: helpId('Ana', 'pause') })],
  ['Fay closes it', closedHelp('Ana', 'pause')],
  ['Ana takes it back', withdrawnHelp('Ana', 'pause')],
  ['it is handed to the office', handed(true)],
  ['it is handed to the office, and Ana does not know', handed(false)],
])('V7 V12: %s, and nobody but Ana and those who lead receives a byte', (_what, steps) => {
  const then = helped.and(steps)
  expect(then.events.length).toBeGreaterThan(0)
  expect(bytes(then, 'Ana')).toBe(bytes(helped, 'Ana'))
  expect(JSON.stringify(facilitationView(then.state))).not.toBe(
    JSON.stringify(facilitationView(helped.state)),
  )
})

function handed(told: boolean): Steps {
  return system({ type: 'handHelpOver', helpId: helpId('Ana', 'not-ok'), by: 'Fay', told })
}
