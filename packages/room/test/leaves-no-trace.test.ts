/** Promise 1, rule V7: what concerns the lobby or one person changes not one byte for anybody else. */
import { expect, test } from 'vitest'
import { ownView, sharedView } from '../src/project.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { id, type Name } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  asks,
  connected,
  dropped,
  gone,
  left,
  type Steps,
  session,
  started,
  toldNotNow,
} from '../src/testing/steps.ts'

const scene = given(session(), admitted('Ana'), arrived('Ben'), toldNotNow('Chidi'), started())
const others: Name[] = ['Fay', 'Jo', 'Ana']
const bytes = ({ state }: Scene, but: Name): string =>
  JSON.stringify([
    sharedView(state),
    ...[...others, 'Ben' as const, 'Chidi' as const]
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
  ['Ana opens a second tab', 'Ana', connected('Ana', 2)],
])('V7: %s, and no other learner receives a byte', (_what, who, steps) => {
  expect(bytes(scene.and(steps), who)).toBe(bytes(scene, who))
})
