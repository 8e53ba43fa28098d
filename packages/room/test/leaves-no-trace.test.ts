/** Promise 1, rule V7: what concerns the lobby or one person changes not one byte for anybody else. */
import type { MediaSource } from '@hearth/protocol/roles'
import { expect, test } from 'vitest'
import { facilitationView, ownView, sharedView } from '../src/project.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { helpId, id, type Name, textId } from '../src/testing/people.ts'
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
import { inLane, privately, sharing, wrote } from '../src/testing/text-steps.ts'

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
  ['Ben is told not now', 'Ben', asks('Fay', { type: 'sayNotNow', personId: id('Ben'), reason: null })],
  ['Chidi asks again', 'Chidi', asks('Chidi', { type: 'askAgain' })],
  ['Ben drops', 'Ben', dropped('Ben')],
  ['Ben is gone', 'Ben', gone('Ben')],
  ['Ben opens a second tab', 'Ben', connected('Ben', 2)],
  ['Ben leaves', 'Ben', left('Ben')],
  ['Ben is removed', 'Ben', removed('Ben')],
  ['Chidi is removed', 'Chidi', removed('Chidi')],
  ['Ana opens a second tab', 'Ana', connected('Ana', 2)],
  ['Ben asks for help from the lobby', 'Ben', askedForHelp('Ben', 'not-ok')],
  [
    'Ben is called by his right name',
    'Ben',
    asks('Fay', { type: 'rename', personId: id('Ben'), name: 'Benn' }),
  ],
  [
    'Ana is asked to turn her camera on',
    'Ana',
    asks('Fay', { type: 'askToTurnOn', personId: id('Ana'), source: 'camera' }),
  ],
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

test('V7 E6: Jo takes on Ana’s hand, and nobody but those who lead receives a byte', () => {
  const up = scene.and(asks('Ana', { type: 'raiseHand', kind: 'new' }))
  const then = up.and(asks('Jo', { type: 'claimHand', personId: id('Ana') }))
  expect(then.events).toHaveLength(1)
  expect(bytes(then, 'Zoe')).toBe(bytes(up, 'Zoe'))
  expect(facilitationView(then.state)).not.toEqual(facilitationView(up.state))
})

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

const written = scene.and(
  wrote(privately('Ana', ['Fay', 'Jo'])),
  wrote(privately('Ben', ['Fay', 'Jo'])),
  arrived('Dara'),
  admitted('Sol'),
)
/** As anybody may see it who reads none of it, and the facilitators' view. */
const strangers = (scene: Scene, ...readers: Name[]): string =>
  JSON.stringify([
    sharedView(scene.state),
    facilitationView(scene.state),
    ...[...others, 'Ben' as const, 'Chidi' as const, 'Dara' as const, 'Sol' as const]
      .filter((name) => !readers.includes(name))
      .map((name) => ownView(scene.state, id(name))),
  ])

test.each<[string, Name[], Steps]>([
  ['Ana writes to Fay and Jo', ['Ana', 'Fay', 'Jo'], wrote(privately('Ana', ['Fay', 'Jo'], 'Ana', 2))],
  ['Ana writes to Jo alone', ['Ana', 'Jo'], wrote(privately('Ana', ['Jo'], 'Ana', 2))],
  ['Dara writes from the lobby', ['Dara', 'Fay'], wrote(privately('Dara', ['Fay']))],
  ['Fay answers Ana', ['Ana', 'Fay', 'Jo'], wrote(privately('Fay', ['Ana', 'Jo'], 'Ana'))],
  ['Jo answers Ben, and Fay does not read it', ['Ben', 'Jo'], wrote(privately('Jo', ['Ben'], 'Ben'))],
  ['Fay writes to Jo among those who lead', ['Fay', 'Jo'], wrote(inLane('Fay', ['Jo']))],
  ['Ana shows Sol what she wrote', ['Ana', 'Fay', 'Jo', 'Sol'], wrote(sharing('Ana', 'Sol', textId('Ana')))],
])('V7 V14: %s, and nobody but who reads it receives a byte', (_what, readers, steps) => {
  const then = written.and(steps)
  expect(then.events.length).toBeGreaterThan(0)
  expect(strangers(then, ...readers)).toBe(strangers(written, ...readers))
  for (const name of readers) {
    expect(JSON.stringify(ownView(then.state, id(name)))).not.toBe(
      JSON.stringify(ownView(written.state, id(name))),
    )
  }
})

test('V7 W13: Ben leaves the lobby and takes his thread along: of others only who read it receives a byte', () => {
  const then = written.and(left('Ben'))
  const own = ({ state }: Scene, name: Name) => ownView(state, id(name))
  for (const name of ['Ana', 'Chidi', 'Dara', 'Sol'] as const) {
    expect(own(then, name)).toEqual(own(written, name))
  }
  for (const name of ['Fay', 'Jo'] as const) expect(own(then, name)?.texts).toHaveLength(1)
})

function handed(told: boolean): Steps {
  return system({ type: 'handHelpOver', helpId: helpId('Ana', 'not-ok'), by: 'Fay', told })
}
