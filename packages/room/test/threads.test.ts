/** Rules W: what a learner and those who lead write to each other, and who can read it. */
import { MAX_PRIVATE_TEXTS, MAX_READERS } from '@hearth/protocol/limits'
import { describe, expect, test } from 'vitest'
import { ownView } from '../src/project.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { connection, id, type Name, nameOf, publicKey, textId } from '../src/testing/people.ts'
import {
  admitted,
  arrival,
  arrived,
  asks,
  connecting,
  dropped,
  ended,
  gone,
  left,
  openCircle,
  removed,
  type Steps,
  session,
  started,
  system,
  toldNotNow,
} from '../src/testing/steps.ts'
import { inChat, inLane, privately, recipient, sharing, wrote } from '../src/testing/text-steps.ts'

const NOTHING = { ok: true, events: [] }
const chatOpened = (): Steps => asks('Fay', { type: 'openChat' })
/** What this person's own view names, by author. */
const reads = ({ state }: Scene, name: Name): string[] =>
  (ownView(state, id(name))?.texts ?? []).map(({ from }) => nameOf(from))
const circle = given(openCircle('Ana', 'Ben'))
/** Fay, Jo and Sol are there; Ana wrote to Fay and Jo. */
const asked = given(openCircle('Ana', 'Ben', 'Sol'), wrote(privately('Ana', ['Fay', 'Jo'])))

describe('a thread', () => {
  test('W9: Jo’s chat texts do not count as private texts', () => {
    const chat = Array.from({ length: 50 }, (_, which) => inChat('Jo', which + 2))
    const then = asked.and(chatOpened(), wrote(...chat)).whenSystem(inLane('Jo', ['Fay']))
    expect(then.refusal).toBeNull()
    expect(then.state.texts.at(-1)?.where).toStrictEqual({ kind: 'lane' })
    expect(then.state.texts.at(-1)?.readers.map(({ name }) => name)).toEqual(['Jo', 'Fay'])
  })

  test('W5 W8 W11 V14: Ana writes to Fay and Jo, and each reads by id who can read it, Ana first', () => {
    const text = {
      id: textId('Ana'),
      thread: id('Ana'),
      from: id('Ana'),
      name: 'Ana',
      readers: (['Ana', 'Fay', 'Jo'] as const).map((name) => ({ personId: id(name), name })),
      at: asked.now,
    }
    for (const name of ['Ana', 'Fay', 'Jo'] as const) {
      expect(ownView(asked.state, id(name))?.texts).toEqual([text])
    }
    for (const name of ['Ben', 'Sol'] as const) expect(reads(asked, name)).toEqual([])
  })

  test('W5: Ana writes to Jo alone, and Fay knows nothing of it', () => {
    const then = circle.and(wrote(privately('Ana', ['Jo'])))
    expect([reads(then, 'Jo'), reads(then, 'Fay')]).toEqual([['Ana'], []])
  })

  const outside: [string, Name, Steps][] = [
    ['Chidi, who waits', 'Chidi', arrived('Chidi')],
    ['Dara, who was told not now', 'Dara', toldNotNow('Dara')],
    ['Ana, before the start', 'Ana', admitted('Ana')],
    ['Ana, who is gone', 'Ana', [admitted('Ana'), gone('Ana')]],
    ['Ana, at the farewell', 'Ana', [admitted('Ana'), started(), asks('Fay', { type: 'closeSession' })]],
  ]
  test.each(outside)('W5: %s, writes to Fay', (_who, name, steps) => {
    const then = given(session(), steps).whenSystem(privately(name, ['Fay']))
    expect(then.events).toHaveLength(1)
    expect(reads(then, 'Fay')).toEqual([name])
  })

  test.each(['Fay', 'Sol', 'Kim'] as const)('W5: %s has none', (name) => {
    const scene = given(openCircle('Ana', 'Sol', 'Kim'))
    expect(scene.whenSystem(privately(name, ['Jo'])).refusal).toBe('only-learners')
  })

  test.each<[string, Name, Steps]>([
    ['Ben, who is a learner', 'Ben', []],
    ['Sol, who waits', 'Sol', arrived('Sol')],
    ['Jo, who dropped', 'Jo', dropped('Jo')],
    ['Jo, who has left', 'Jo', left('Jo')],
    ['Zoe, who was never here', 'Zoe', []],
  ])('W5: to %s nothing is written', (_who, name, steps) => {
    const then = circle.and(steps).whenSystem(privately('Ana', ['Fay', name]))
    expect(then.refusal).toBe('cannot-read')
  })

  test('W8: a text is for somebody, for its author too, and for the browsers that count', () => {
    const good = privately('Ana', ['Fay'])
    const where = { kind: 'private', thread: id('Ana'), fromKey: publicKey('Ana') } as const
    const sealed = (changes: object) =>
      circle.whenSystem({
        ...good,
        where: { ...where, readers: [recipient('Ana'), recipient('Fay')], ...changes },
      })
    expect(sealed({}).refusal).toBeNull()
    for (const changes of [
      { readers: [recipient('Ana')] },
      { readers: [recipient('Fay')] },
      { readers: [] },
      { readers: [recipient('Ana'), recipient('Fay', 2)] },
      { readers: [recipient('Ana', 2), recipient('Fay')] },
      { fromKey: publicKey('Ana', 2) },
      { fromKey: publicKey('Fay') },
    ]) {
      expect(sealed(changes).refusal).toBe('cannot-read')
    }
    const moved = circle.and(
      system(connecting('Fay', { connectionId: connection('Fay', 2), publicKey: publicKey('Fay', 2) })),
    )
    expect(moved.whenSystem(good).refusal).toBe('cannot-read')
  })

  test('W6: Fay, who can read the newest, answers Ana, with Jo or without', () => {
    for (const to of [['Ana', 'Jo'], ['Ana']] as Name[][]) {
      const then = asked.whenSystem(privately('Fay', to, 'Ana'))
      expect(then.events).toHaveLength(1)
      expect(reads(then, 'Ana')).toEqual(['Ana', 'Fay'])
      expect(reads(then, 'Jo')).toEqual(to.includes('Jo') ? ['Ana', 'Fay'] : ['Ana'])
      expect(reads(then, 'Sol')).toEqual([])
    }
  })

  test('W6: an answer reaches Ana also while she is away', () => {
    expect(asked.and(gone('Ana')).whenSystem(privately('Fay', ['Ana'], 'Ana')).refusal).toBeNull()
  })

  test('W6: nobody answers who cannot read the newest, nor to anybody who cannot, nor past its owner', () => {
    const toJo = asked.and(wrote(privately('Ana', ['Jo'], 'Ana', 2)))
    expect(toJo.whenSystem(privately('Fay', ['Ana'], 'Ana')).refusal).toBe('cannot-read')
    expect(toJo.whenSystem(privately('Jo', ['Ana', 'Fay'], 'Ana')).refusal).toBe('cannot-read')
    expect(toJo.whenSystem(privately('Jo', ['Ana'], 'Ana')).refusal).toBeNull()
    expect(asked.whenSystem(privately('Sol', ['Ana'], 'Ana')).refusal).toBe('cannot-read')
    expect(asked.whenSystem(privately('Fay', ['Ana', 'Sol'], 'Ana')).refusal).toBe('cannot-read')
    expect(asked.whenSystem(privately('Fay', ['Jo'], 'Ana')).refusal).toBe('cannot-read')
    // Where nothing was written there is nothing to answer.
    expect(asked.whenSystem(privately('Fay', ['Ben'], 'Ben')).refusal).toBe('cannot-read')
    expect(asked.whenSystem(privately('Ben', ['Ana', 'Fay'], 'Ana')).refusal).toBe('not-facilitator')
    expect(asked.and(arrived('Kim')).whenSystem(privately('Kim', ['Ana', 'Fay'], 'Ana')).refusal).toBe(
      'not-facilitator',
    )
  })

  test('W6 W5 V7: before she is let in Fay has a word with Chidi, with Jo or without; Chidi answers whom he likes', () => {
    for (const to of [['Chidi'], ['Chidi', 'Jo']] as Name[][]) {
      const scene = circle.and(admitted('Sol'), arrived('Chidi'))
      const then = scene.whenSystem(privately('Fay', to, 'Chidi'))
      expect(then.events).toHaveLength(1)
      expect([reads(then, 'Chidi'), reads(then, 'Fay')]).toEqual([['Fay'], ['Fay']])
      expect(reads(then, 'Jo')).toEqual(to.includes('Jo') ? ['Fay'] : [])
      expect([reads(then, 'Sol'), reads(then, 'Ana')]).toEqual([[], []])
      expect(then.shared).toEqual(scene.shared)
      // It is a thread like any other from then on.
      expect(then.whenSystem(privately('Sol', ['Chidi'], 'Chidi')).refusal).toBe('cannot-read')
      const answered = then.and(wrote(privately('Chidi', ['Fay', 'Sol'])))
      expect(reads(answered, 'Sol')).toEqual(['Chidi'])
      expect(answered.whenSystem(privately('Fay', ['Chidi', 'Sol'], 'Chidi', 2)).refusal).toBeNull()
    }
  })

  test('W6: such a word is begun by staff who are in, with a learner outside, and with nobody else who reads it', () => {
    const scene = circle.and(admitted('Sol'), toldNotNow('Chidi'), arrived('Kim'), dropped('Jo'))
    const refusal = (by: Name, to: Name[], thread: Name) =>
      scene.whenSystem(privately(by, to, thread)).refusal
    expect(refusal('Sol', ['Chidi', 'Fay'], 'Chidi')).toBeNull()
    expect(refusal('Ana', ['Chidi'], 'Chidi')).toBe('not-facilitator')
    expect(refusal('Fay', ['Chidi', 'Jo'], 'Chidi')).toBe('cannot-read')
    expect(refusal('Fay', ['Chidi', 'Ana'], 'Chidi')).toBe('cannot-read')
    expect(refusal('Fay', ['Sol'], 'Chidi')).toBe('cannot-read')
    expect(refusal('Fay', ['Kim'], 'Kim')).toBe('cannot-read')
    expect(refusal('Fay', ['Zoe'], 'Zoe')).toBe('cannot-read')
  })

  test('W9: MAX_PRIVATE_TEXTS of one person, thread and lane together, and one more is refused; of others too', () => {
    const many = Array.from({ length: MAX_PRIVATE_TEXTS }, (_, which) =>
      privately('Ana', ['Fay'], 'Ana', which),
    )
    const full = circle.and(wrote(...many))
    expect(full.whenSystem(privately('Ana', ['Fay'], 'Ana', 60)).refusal).toBe('too-many-texts')
    // The same once more is not one more.
    expect(full.whenSystem(privately('Ana', ['Fay'], 'Ana', 7)).decision).toEqual(NOTHING)
    expect(full.whenSystem(privately('Ben', ['Fay'])).refusal).toBeNull()
    const answers = Array.from({ length: MAX_PRIVATE_TEXTS - 1 }, (_, which) =>
      privately('Fay', ['Ana'], 'Ana', which),
    )
    const answered = full.and(wrote(...answers), wrote(inLane('Fay', ['Jo'], 60)))
    expect(answered.whenSystem(inLane('Fay', ['Jo'], 61)).refusal).toBe('too-many-texts')
    expect(answered.and(chatOpened()).whenSystem(inChat('Fay', 62)).refusal).toBeNull()
  })

  test('W14: the same id once more makes nothing happen, whatever has changed; another author’s is refused', () => {
    const moved = asked.and(left('Jo'), dropped('Fay'))
    expect(moved.whenSystem(privately('Ana', ['Fay', 'Jo'])).decision).toEqual(NOTHING)
    const stolen = { ...privately('Ben', ['Fay']), textId: textId('Ana') }
    expect(asked.whenSystem(stolen).refusal).toBe('bad-input')
  })

  test('G2 M12 W5: nobody writes or shares who is not in the room, or was removed', () => {
    const away = asked.and(left('Ana'), removed('Ben'))
    expect(away.whenSystem(privately('Ana', ['Fay'], 'Ana', 2)).refusal).toBe('not-known-here')
    expect(away.whenSystem(privately('Ben', ['Fay'])).refusal).toBe('removed')
    expect(away.whenSystem(sharing('Ana', 'Sol', textId('Ana'))).refusal).toBe('not-known-here')
    expect(given(session(), ended()).whenSystem(inChat('Fay')).refusal).toBe('session-over')
  })
})

describe('later readers', () => {
  test('W11: Sol, who is let in later, and Jo, who comes back, read nothing earlier', () => {
    const scene = circle.and(
      wrote(privately('Ana', ['Fay', 'Jo'])),
      admitted('Sol'),
      left('Jo'),
      system(arrival('Jo', { personId: id('Zoe') })),
    )
    expect([reads(scene, 'Sol'), reads(scene, 'Zoe')]).toEqual([[], []])
    const then = scene.and(wrote(privately('Ana', ['Fay', 'Sol'], 'Ana', 2)))
    expect([reads(then, 'Sol'), reads(then, 'Fay')]).toEqual([['Ana'], ['Ana', 'Ana']])
  })

  test('W10 W11: Ana shows Sol, by name, some of her thread; Sol reads that, and answers when it is the newest', () => {
    const scene = asked.and(wrote(privately('Fay', ['Ana', 'Jo'], 'Ana')))
    const then = scene.whenSystem(sharing('Ana', 'Sol', textId('Ana'), textId('Fay')))
    expect(then.events).toEqual([
      {
        type: 'textsShared',
        textIds: [textId('Ana'), textId('Fay')],
        reader: { personId: id('Sol'), name: 'Sol' },
        at: then.now,
      },
    ])
    expect(reads(then, 'Sol')).toEqual(['Ana', 'Fay'])
    const [first] = ownView(then.state, id('Jo'))?.texts ?? []
    expect(first?.readers.map(({ name }) => name)).toEqual(['Ana', 'Fay', 'Jo', 'Sol'])
    expect(then.whenSystem(privately('Sol', ['Ana', 'Fay'], 'Ana')).refusal).toBeNull()
    const part = scene.and(wrote(sharing('Ana', 'Sol', textId('Ana'))))
    expect(part.whenSystem(privately('Sol', ['Ana'], 'Ana')).refusal).toBe('cannot-read')
  })

  test('W10: what Sol can read already stays as it is', () => {
    const scene = asked.and(
      wrote(sharing('Ana', 'Sol', textId('Ana'))),
      wrote(privately('Ana', ['Fay'], 'Ana', 2)),
    )
    expect(scene.whenSystem(sharing('Ana', 'Sol', textId('Ana'))).decision).toEqual(NOTHING)
    expect(scene.whenSystem(sharing('Ana', 'Sol', textId('Ana'), textId('Ana', 2))).events).toMatchObject([
      { textIds: [textId('Ana', 2)] },
    ])
  })

  test('W10: nobody but the owner shares, and only with staff who are in and connected, by the browsers that count', () => {
    const refusal = (scene: Scene, who: Name, to: Name, changes: object = {}) =>
      scene.whenSystem({ ...sharing(who, to, textId('Ana')), ...changes }).refusal
    expect(refusal(asked, 'Fay', 'Sol')).toBe('only-learners')
    expect(refusal(asked, 'Ben', 'Sol')).toBe('not-found')
    expect(refusal(asked, 'Ana', 'Ben')).toBe('cannot-read')
    expect(refusal(asked, 'Ana', 'Zoe')).toBe('cannot-read')
    expect(refusal(asked.and(dropped('Sol')), 'Ana', 'Sol')).toBe('cannot-read')
    expect(refusal(asked, 'Ana', 'Sol', { fromKey: publicKey('Ana', 2) })).toBe('cannot-read')
    expect(refusal(asked, 'Ana', 'Sol', { reader: recipient('Sol', 2) })).toBe('cannot-read')
    expect(refusal(asked, 'Ana', 'Sol', { textIds: [textId('Ana'), textId('Ben')] })).toBe('not-found')
    const waits = circle.and(arrived('Sol'), wrote(privately('Ana', ['Fay'])))
    expect(refusal(waits, 'Ana', 'Sol')).toBe('cannot-read')
  })

  test('W10: no text has more than MAX_READERS', () => {
    const readers = Array.from({ length: MAX_READERS }, (_, which) => ({
      personId: `reader-${which}`,
      name: 'Somebody',
    }))
    const [text] = asked.state.texts
    if (text === undefined) throw new Error('nothing is written')
    const full = asked.holding({ texts: [{ ...text, readers }] })
    expect(full.whenSystem(sharing('Ana', 'Sol', textId('Ana'))).refusal).toBe('cannot-read')
  })
})
