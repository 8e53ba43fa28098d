/** Rules H1 to H10 and H13: who asks for help, who takes it, what is answered, how it ends. */
import { HELP_KINDS, type HelpKind } from '@hearth/protocol/help'
import { PRESENCE_GRACE_MS } from '@hearth/protocol/limits'
import { describe, expect, test } from 'vitest'
import { facilitationView, ownView } from '../src/project.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { helpId, id, type Name } from '../src/testing/people.ts'
import {
  admitted,
  answeredHelp,
  arrived,
  askedForHelp,
  closedHelp,
  closing,
  connected,
  dropped,
  ended,
  gone,
  later,
  left,
  openCircle,
  removed,
  type Steps,
  session,
  takenHelp,
  ticked,
  toldNotNow,
  withdrawnHelp,
} from '../src/testing/steps.ts'

const ownHelp = ({ state }: Scene, name: Name) => ownView(state, id(name))?.help.requests ?? []
const openFor = ({ state }: Scene) => facilitationView(state).help
const OTHER_ID = 'another-id____________'
const take = (name: Name, kind: HelpKind) => ({ type: 'takeHelp', helpId: helpId(name, kind) }) as const
const close = (name: Name, kind: HelpKind) => ({ type: 'closeHelp', helpId: helpId(name, kind) }) as const
const answer = (name: Name, kind: HelpKind) =>
  ({ type: 'answerHelp', helpId: helpId(name, kind), answer: 'talk-after' }) as const

describe('asking', () => {
  test.each<[string, Steps]>([
    ['waits in the lobby', [session(), arrived('Ana')]],
    ['was told “not now”', [session(), toldNotNow('Ana')]],
    ['is in before the start', [session(), admitted('Ana')]],
    ['is in the circle', openCircle('Ana')],
    ['is at the farewell', [session(), admitted('Ana'), closing()]],
  ])('H1: Ana, who %s, asks, and it is there, seen by nobody', (_where, steps) => {
    const then = given(steps).when('Ana', { type: 'askForHelp', kind: 'pause' })
    const request = { id: helpId('Ana', 'pause'), kind: 'pause', answer: null, withdrawn: false }
    expect(ownHelp(then, 'Ana')).toEqual([
      { ...request, seenBy: null, seenByAway: false, leftBy: null, end: null },
    ])
    expect(openFor(then)).toEqual([
      {
        ...request,
        personId: id('Ana'),
        name: 'Ana',
        askedAt: then.now,
        inLobby: then.person('Ana').admission !== 'admitted',
        author: 'here',
        taker: null,
      },
    ])
  })

  test.each<[Name, Steps]>([
    ['Fay', []],
    ['Sol', admitted('Sol')],
    ['Sol', arrived('Sol')],
  ])('H1: %s leads or advises, and asks in other ways', (name, steps) => {
    const then = given(session(), steps).when(name, { type: 'askForHelp', kind: 'pause' })
    expect(then.refusal).toBe('only-learners')
  })

  test('H1: when the session has ended nobody is there to ask', () => {
    const then = given(session(), admitted('Ana'), ended()).when('Ana', { type: 'askForHelp', kind: 'pause' })
    expect(then.refusal).toBe('session-over')
  })

  test('H2: Ana asks for everything there is, and each stands by itself', () => {
    const then = given(openCircle('Ana'), ...HELP_KINDS.map((kind) => askedForHelp('Ana', kind)))
    expect(ownHelp(then, 'Ana').map(({ kind }) => kind)).toEqual([...HELP_KINDS])
  })

  test('H2: to ask again what is open makes nothing happen', () => {
    const before = given(openCircle('Ana'), askedForHelp('Ana', 'pause'), takenHelp('Ana', 'pause'))
    const then = before.when('Ana', { type: 'askForHelp', kind: 'pause' })
    expect([then.refusal, then.events]).toEqual([null, []])
  })

  test.each<[string, HelpKind, Steps]>([
    ['ended', 'pause', closedHelp('Ana', 'pause')],
    ['was taken back', 'pause', withdrawnHelp('Ana', 'pause')],
    ['was taken back, though it stays', 'not-ok', withdrawnHelp('Ana', 'not-ok')],
  ])('H2: what %s is asked anew, in the place of the old', (_how, kind, steps) => {
    const before = given(openCircle('Ana'), askedForHelp('Ana', kind), takenHelp('Ana', kind), steps)
    const then = before.and(later(1000), askedForHelp('Ana', kind))
    expect(openFor(then)).toMatchObject([{ kind, taker: null, withdrawn: false, askedAt: then.now }])
    expect(ownHelp(then, 'Ana')).toMatchObject([{ kind, seenBy: null, end: null }])
  })
})

const asked = given(openCircle('Ana', 'Ben', 'Sol'), askedForHelp('Ana', 'message'))

describe('taking and answering', () => {
  test.each<Name>(['Fay', 'Jo', 'Sol'])('H3: %s takes it, and Ana reads who has seen it', (name) => {
    expect(ownHelp(asked, 'Ana')).toMatchObject([{ seenBy: null }])
    const then = asked.when(name, take('Ana', 'message'))
    expect(ownHelp(then, 'Ana')).toMatchObject([{ seenBy: name, seenByAway: false, answer: null }])
    expect(openFor(then)).toMatchObject([{ taker: { personId: id(name), name, away: false } }])
    expect(then.when(name, take('Ana', 'message')).events).toEqual([])
  })

  test('H3: a learner does not, not even its author', () => {
    for (const name of ['Ben', 'Ana'] as const) {
      for (const command of [take('Ana', 'message'), answer('Ana', 'message'), close('Ana', 'message')]) {
        expect(asked.when(name, command).refusal).toBe('not-facilitator')
      }
    }
    const waiting = given(session(), arrived('Ana'), arrived('Sol'), askedForHelp('Ana', 'message'))
    expect(waiting.when('Sol', take('Ana', 'message')).refusal).toBe('not-admitted')
  })

  test('H4: of Fay and Jo the first counts', () => {
    const then = asked.when('Jo', take('Ana', 'message'))
    for (const command of [
      take('Ana', 'message'),
      answer('Ana', 'message'),
      close('Ana', 'message'),
      { type: 'putHelpBack', helpId: helpId('Ana', 'message') } as const,
    ]) {
      const late = then.when('Fay', command)
      expect(late.refusal).toBe('help-taken')
      expect(late.state).toBe(then.state)
    }
  })

  test.each<[string, Steps]>([
    ['is gone', gone('Fay')],
    ['has left', left('Fay')],
  ])('H4: Fay, who had answered, %s: all learn it, and Jo answers for herself', (_how, steps) => {
    const away = asked.and(answeredHelp('Ana', 'message'), steps)
    expect(openFor(away)).toMatchObject([{ taker: { name: 'Fay', away: true } }])
    expect(ownHelp(away, 'Ana')).toMatchObject([{ seenBy: 'Fay', seenByAway: true }])
    const then = away.when('Jo', take('Ana', 'message'))
    expect(openFor(then)).toMatchObject([{ taker: { name: 'Jo', away: false }, answer: null }])
    expect(ownHelp(then, 'Ana')).toMatchObject([{ seenBy: 'Jo', seenByAway: false, answer: null }])
  })

  test('H4: a drop of less than a minute takes nothing from Fay', () => {
    const away = asked.and(takenHelp('Ana', 'message'), dropped('Fay'), later(PRESENCE_GRACE_MS - 1))
    expect(openFor(away)).toMatchObject([{ taker: { away: false } }])
    expect(away.when('Jo', take('Ana', 'message')).refusal).toBe('help-taken')
    const back = away.and(later(1), ticked(), connected('Fay', 2))
    expect(openFor(back)).toMatchObject([{ taker: { name: 'Fay', away: false } }])
  })

  test('H5: Jo answers what nobody has taken, and so has taken it; she may think again', () => {
    const then = asked.when('Jo', answer('Ana', 'message'))
    expect(ownHelp(then, 'Ana')).toMatchObject([{ seenBy: 'Jo', answer: 'talk-after' }])
    expect(then.when('Jo', answer('Ana', 'message')).events).toEqual([])
    const again = then.and(answeredHelp('Ana', 'message', 'step-out', 'Jo'))
    expect(ownHelp(again, 'Ana')).toMatchObject([{ seenBy: 'Jo', answer: 'step-out' }])
  })

  test('H6: Fay leaves it to the others: nobody has taken it, and her answer is void', () => {
    const back = { type: 'putHelpBack', helpId: helpId('Ana', 'message') } as const
    expect(asked.when('Fay', back).events).toEqual([])
    const then = asked.and(answeredHelp('Ana', 'message')).when('Fay', back)
    expect(ownHelp(then, 'Ana')).toMatchObject([{ seenBy: null, leftBy: 'Fay', answer: null }])
    expect(openFor(then)).toMatchObject([{ taker: null, answer: null }])
    const taken = then.when('Jo', take('Ana', 'message'))
    expect(ownHelp(taken, 'Ana')).toMatchObject([{ seenBy: 'Jo', leftBy: null }])
  })
})

describe('ending', () => {
  test('H7: Jo closes it, taken or not, and Ana reads by whom', () => {
    for (const before of [asked, asked.and(takenHelp('Ana', 'message', 'Jo'))]) {
      const then = before.when('Jo', close('Ana', 'message'))
      expect(openFor(then)).toEqual([])
      expect(ownHelp(then, 'Ana')).toMatchObject([{ end: { how: 'closed', by: 'Jo' } }])
    }
  })

  test('H8: Ana takes it back, and it is gone for all', () => {
    const then = asked.and(withdrawnHelp('Ana', 'message'))
    expect(openFor(then)).toEqual([])
    expect(ownHelp(then, 'Ana')).toEqual([])
  })

  test('H8: an “I am not OK” that is taken back stays until somebody has looked', () => {
    const then = given(openCircle('Ana'), askedForHelp('Ana', 'not-ok'), withdrawnHelp('Ana', 'not-ok'))
    expect(openFor(then)).toMatchObject([{ kind: 'not-ok', withdrawn: true }])
    expect(ownHelp(then, 'Ana')).toMatchObject([{ withdrawn: true, end: null }])
    expect(then.when('Ana', { type: 'withdrawHelp', helpId: helpId('Ana', 'not-ok') }).events).toEqual([])
    expect(openFor(then.and(closedHelp('Ana', 'not-ok')))).toEqual([])
  })

  test('H8: nobody takes back what another has asked', () => {
    for (const name of ['Ben', 'Fay'] as const) {
      const then = asked.when(name, { type: 'withdrawHelp', helpId: helpId('Ana', 'message') })
      expect(then.refusal).toBe('not-found')
    }
  })

  test.each<[string, Steps]>([
    ['closed', closedHelp('Ana', 'message')],
    ['taken back', withdrawnHelp('Ana', 'message')],
  ])('H9: nothing more is asked of one that was %s', (_how, steps) => {
    const over = asked.and(steps)
    for (const command of [take('Ana', 'message'), answer('Ana', 'message'), close('Ana', 'message')]) {
      expect(over.when('Fay', command).refusal).toBe('help-over')
    }
    const back = { type: 'withdrawHelp', helpId: helpId('Ana', 'message') } as const
    expect(over.when('Ana', back).refusal).toBe('help-over')
  })

  test('H9: nor of one that is not there', () => {
    expect(asked.when('Fay', { type: 'takeHelp', helpId: OTHER_ID }).refusal).toBe('not-found')
    expect(asked.when('Ana', { type: 'withdrawHelp', helpId: OTHER_ID }).refusal).toBe('not-found')
    const handed = asked.whenSystem({ type: 'handHelpOver', helpId: OTHER_ID, by: 'Fay', told: true })
    expect(handed.refusal).toBe('not-found')
  })

  test.each<[string, Steps]>([
    ['leaves', left('Ana')],
    ['is removed', removed('Ana')],
  ])(
    'H10: Ana %s: what is about life and limb stays, with her name, until somebody ends it',
    (_how, steps) => {
      const then = given(openCircle('Ana'), ...HELP_KINDS.map((kind) => askedForHelp('Ana', kind))).and(
        takenHelp('Ana', 'worried'),
        steps,
      )
      expect(openFor(then)).toMatchObject([
        { kind: 'not-ok', name: 'Ana', author: 'left', taker: null },
        { kind: 'worried', name: 'Ana', author: 'left', taker: { name: 'Fay' } },
      ])
      const closed = then.and(closedHelp('Ana', 'worried'), answeredHelp('Ana', 'not-ok'))
      expect(openFor(closed)).toMatchObject([{ kind: 'not-ok', answer: 'in-a-moment' }])
      const all = closed.and(closedHelp('Ana', 'not-ok'))
      expect(all.state.help).toEqual([])
    },
  )

  test('H10: what had ended before Ana leaves is gone with her', () => {
    const then = given(openCircle('Ana'), askedForHelp('Ana', 'not-ok')).and(
      closedHelp('Ana', 'not-ok'),
      left('Ana'),
    )
    expect(then.state.help).toEqual([])
  })

  test('H10: of Ana who is gone, and may be back, everything stays', () => {
    const then = asked.and(gone('Ana'))
    expect(openFor(then)).toMatchObject([{ kind: 'message', author: 'gone' }])
  })

  test.each<[boolean, 'handed-over' | 'closed']>([
    [true, 'handed-over'],
    [false, 'closed'],
  ])('H13: handed to the office; that Ana knows of it is %s, and she reads: %s', (told, how) => {
    const handed = { type: 'handHelpOver', helpId: helpId('Ana', 'message'), by: 'Fay', told } as const
    const then = asked.and(takenHelp('Ana', 'message', 'Jo')).whenSystem(handed)
    expect(openFor(then)).toEqual([])
    expect(ownHelp(then, 'Ana')).toMatchObject([{ end: { how, by: 'Fay' } }])
    expect(then.whenSystem(handed).refusal).toBe('help-over')
  })
})

test('V12: who is not OK stands first, then the order of asking', () => {
  const then = given(openCircle('Ana', 'Ben')).and(
    askedForHelp('Ana', 'technical'),
    askedForHelp('Ben', 'pause'),
    askedForHelp('Ben', 'not-ok'),
    askedForHelp('Ana', 'not-ok'),
  )
  expect(openFor(then).map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    'Ben not-ok',
    'Ana not-ok',
    'Ana technical',
    'Ben pause',
  ])
})

test('V13: one’s own view names who leads or advises and is connected now, in the lobby too', () => {
  const names = ({ state }: Scene, name: Name) => ownView(state, id(name))?.help.goesTo.map((one) => one.name)
  const all = given(session(), admitted('Sol'), arrived('Ana'))
  expect(names(all, 'Ana')).toEqual(['Fay', 'Jo', 'Sol'])
  expect(names(all.and(dropped('Fay')), 'Ana')).toEqual(['Jo', 'Sol'])
  expect(names(all.and(dropped('Fay'), left('Jo'), gone('Sol')), 'Ana')).toEqual([])
})
