/** Rules F8 to F13: who is on call is told that nobody leads, and nothing is claimed before they have seen it. */
import { BACKUP_AFTER_MS, LEFT_ALONE_MS, PAGE_AFTER_MS } from '@hearth/protocol/limits'
import { describe, expect, test } from 'vitest'
import { type Notice, noticesOf } from '../src/notices-of.ts'
import { ownView } from '../src/project.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { leftAlone, nobodyLeads } from '../src/testing/leading-steps.ts'
import { connection, id } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  asks,
  at,
  connected,
  connecting,
  dropped,
  gone,
  later,
  ON_CALL,
  openCircle,
  room,
  START,
  type Step,
  type Steps,
  session,
  system,
  ticked,
  toldNotNow,
} from '../src/testing/steps.ts'

const NOTHING = { ok: true, events: [] }
const types = ({ events }: Scene) => events.map(({ type }) => type)
const notices = ({ events }: Scene): Notice[] => noticesOf(events)
type How = 'sent' | 'failing' | 'failed'
const told = (who: 'on-call' | 'backup', how: How, number = 1) =>
  ({ type: 'notePage', number, who, how }) as const
const note = (who: 'on-call' | 'backup', how: How): Step => system(told(who, how))
const seen = (by: string, number = 1) => ({ type: 'acknowledgePage', number, by }) as const
const tick = { type: 'tick' } as const
const TRYING = { state: 'trying', seenBy: null, call: ON_CALL }
const FAILED = { state: 'failed', seenBy: null, call: ON_CALL }

/** Live, nobody leads, and on-call has been paged at this moment. */
const paged = given(
  openCircle('Ana'),
  arrived('Ben'),
  leftAlone(),
  later(PAGE_AFTER_MS - LEFT_ALONE_MS),
  ticked(),
)

describe('a page begins', () => {
  test('F8 F12: five minutes after the last facilitator of a live session was there', () => {
    const scene = given(openCircle('Ana'), leftAlone(), later(PAGE_AFTER_MS - LEFT_ALONE_MS - 1), ticked())
    expect(scene.shared.paging).toBeNull()
    const then = scene.and(later(1)).whenSystem(tick)
    expect(then.events).toEqual([{ type: 'pageBegan', number: 1, at: then.now }])
    expect(notices(then)).toEqual([{ kind: 'page', page: 1, who: 'on-call' }])
    expect(then.shared.paging).toEqual(TRYING)
  })

  test('F8: or as long after as the office has set', () => {
    const scene = given(
      session({ pageAfterMs: 60_000 }),
      admitted('Ana'),
      asks('Fay', { type: 'startSession' }),
    )
    const then = scene.and(nobodyLeads(), later(60_000)).whenSystem(tick)
    expect(types(then)).toContain('pageBegan')
  })

  const waiting: [string, Steps][] = [
    ['since the lobby opened', [room(), arrived('Ana'), at(START)]],
    ['since after the start', [room(), at(START + 60_000), arrived('Ana'), at(START)]],
    ['while the facilitators are gone', [session(), gone('Fay'), gone('Jo'), arrived('Ana'), at(START)]],
  ]
  test.each(waiting)(
    'F8 F13: five minutes after a start at which nobody leads; Ana waits %s',
    (_how, steps) => {
      const scene = given(steps)
      expect(scene.and(at(START + PAGE_AFTER_MS - 1), ticked()).state.page).toBeNull()
      const then = scene.and(at(START + PAGE_AFTER_MS)).whenSystem(tick)
      expect(types(then)).toContain('pageBegan')
      expect(ownView(then.state, id('Ana'))?.paging).toEqual(TRYING)
    },
  )

  test('F8: at once for who comes later than that', () => {
    const scene = given(room(), at(START + 2 * PAGE_AFTER_MS), ticked(), arrived('Ana'))
    expect(types(scene.whenSystem(tick))).toEqual(['pageBegan'])
  })

  test('F8: where somebody led after the start, five minutes after they were there', () => {
    const scene = given(session(), arrived('Ana'), at(START + PAGE_AFTER_MS), nobodyLeads())
    expect(scene.and(later(PAGE_AFTER_MS - 1), ticked()).state.page).toBeNull()
    expect(types(scene.and(later(PAGE_AFTER_MS)).whenSystem(tick))).toContain('pageBegan')
  })

  test.each<[string, Steps]>([
    ['nobody is there', []],
    ['Ana has left', [arrived('Ana'), asks('Ana', { type: 'leave' })]],
    ['Ana is gone', [arrived('Ana'), gone('Ana')]],
    ['Fay is there', [arrived('Fay'), arrived('Ana')]],
    ['Ana was told not now', [arrived('Fay'), toldNotNow('Ana'), asks('Fay', { type: 'leave' })]],
  ])('F8: nobody is told where %s', (_how, steps) => {
    const scene = given(room(), steps, at(START + 3 * PAGE_AFTER_MS)).whenSystem(tick)
    expect(types(scene)).not.toContain('pageBegan')
  })
})

describe('the backup', () => {
  test('F10 F12: three minutes later, unless somebody has seen it', () => {
    const scene = paged.and(note('on-call', 'sent'), later(BACKUP_AFTER_MS - 1), ticked())
    expect(scene.state.page?.backup).toBeNull()
    const then = scene.and(later(1)).whenSystem(tick)
    expect(then.events).toContainEqual({ type: 'backupPaged', number: 1, at: then.now })
    expect(notices(then)).toEqual([{ kind: 'page', page: 1, who: 'backup' }])
    const known = scene.and(system(seen('Nia')), later(1)).whenSystem(tick)
    expect(notices(known)).toEqual([])
  })

  test('F10: at once where no way to who is on call has worked, and once', () => {
    const then = paged.whenSystem(told('on-call', 'failed'))
    expect(types(then)).toEqual(['pageTold', 'backupPaged'])
    expect(then.shared.paging).toEqual(TRYING)
    expect(notices(then.and(later(BACKUP_AFTER_MS)).whenSystem(tick))).toEqual([])
    expect(then.whenSystem(told('on-call', 'failed')).decision).toEqual(NOTHING)
  })
})

describe('what is said of a page', () => {
  test('F10: once Nia has seen the alert, a failed delivery to her alerts nobody else', () => {
    const then = paged.and(system(seen('Nia'))).whenSystem(told('on-call', 'failed'))
    expect(types(then)).toEqual(['pageTold'])
    expect(then.shared.paging).toEqual({ state: 'seen', seenBy: 'Nia', call: ON_CALL })
  })

  test('F11: it could not be sent, when neither could be told', () => {
    const scene = paged.and(note('on-call', 'failed'), note('backup', 'failed'))
    expect(scene.shared.paging).toEqual(FAILED)
    for (const name of ['Ana', 'Ben'] as const) {
      expect(ownView(scene.state, id(name))?.paging).toEqual(name === 'Ben' ? FAILED : null)
    }
    expect(scene.and(note('backup', 'sent')).shared.paging).toEqual(TRYING)
    expect(scene.and(note('on-call', 'sent')).shared.paging).toEqual(TRYING)
  })

  test('F11: so it is said at once, while it is tried again, and no more once a way has worked; the backup is not paged sooner', () => {
    const then = paged.whenSystem(told('on-call', 'failing'))
    expect(types(then)).toEqual(['pageTold'])
    expect(then.shared.paging).toEqual(FAILED)
    expect(then.whenSystem(told('on-call', 'failing')).decision).toEqual(NOTHING)
    expect(then.and(note('on-call', 'sent')).shared.paging).toEqual(TRYING)
    const failed = then.and(note('on-call', 'failed'))
    expect(failed.state.page).toMatchObject({ onCall: 'failed', backup: 'trying' })
    expect(failed.whenSystem(told('on-call', 'failing')).decision).toEqual(NOTHING)
  })

  test('F11: a way that has worked has worked', () => {
    const scene = paged.and(note('on-call', 'sent'))
    expect(scene.whenSystem(told('on-call', 'failed')).decision).toEqual(NOTHING)
    expect(scene.shared.paging).toEqual(TRYING)
  })

  test('F11: that somebody has seen it, once they say so, and who: the first counts', () => {
    const scene = paged.and(note('on-call', 'failed'), note('backup', 'failed'), system(seen('Omar')))
    expect(scene.shared.paging).toEqual({ state: 'seen', seenBy: 'Omar', call: ON_CALL })
    expect(scene.whenSystem(seen('Nia')).decision).toEqual(NOTHING)
    expect(scene.whenSystem(seen('Omar')).decision).toEqual(NOTHING)
  })

  test('F11: of another page, or of none, it is refused', () => {
    for (const [scene, number] of [
      [paged, 2],
      [paged, 0],
      [given(openCircle('Ana')), 1],
      [paged.and(connected('Fay', 2)), 1],
    ] as const) {
      expect(scene.whenSystem(seen('Nia', number)).refusal).toBe('not-found')
      expect(scene.whenSystem(told('on-call', 'sent', number)).refusal).toBe('not-found')
    }
    expect(paged.whenSystem(told('backup', 'sent')).refusal).toBe('not-found')
  })

  test('F13: whom to call is as the office says now', () => {
    const then = paged.and(
      system({
        type: 'setCrisisContacts',
        crisis: paged.state.crisis,
        onCall: [{ name: 'Pia', reach: '1' }],
      }),
    )
    expect(then.shared.paging?.call).toEqual([{ name: 'Pia', reach: '1' }])
  })
})

describe('a page ends', () => {
  const fayAgain = connecting('Fay', { connectionId: connection('Fay', 2) })

  test('F7 F9: with the first facilitator back, seen or not', () => {
    for (const scene of [paged, paged.and(system(seen('Nia')))]) {
      const then = scene.whenSystem(fayAgain)
      expect(types(then)).toEqual(['personConnected', 'facilitatorBack', 'pageEnded'])
      expect([then.shared.paging, ownView(then.state, id('Ben'))?.paging]).toEqual([null, null])
    }
  })

  test('F9: in the lobby as well', () => {
    const scene = given(room(), arrived('Ana'), at(START + PAGE_AFTER_MS), ticked())
    const then = scene.and(arrived('Fay'))
    expect(ownView(scene.state, id('Ana'))?.paging).toEqual(TRYING)
    expect(types(then)).toEqual(['personConnected', 'pageEnded'])
    expect(ownView(then.state, id('Ana'))?.paging).toBeNull()
  })

  test('F9: and the next one is another', () => {
    const scene = paged.and(system(fayAgain), dropped('Fay', 2), later(PAGE_AFTER_MS)).whenSystem(tick)
    expect(notices(scene)).toEqual([{ kind: 'page', page: 2, who: 'on-call' }])
    expect(scene.whenSystem(seen('Nia')).refusal).toBe('not-found')
  })

  test('F9: goes on while they come and go who wait', () => {
    const scene = paged.and(gone('Ana'), gone('Ben'), connected('Ana', 2))
    expect(scene.state.page?.number).toBe(1)
    expect(types(scene.and(later(PAGE_AFTER_MS)).whenSystem(tick))).not.toContain('pageBegan')
  })

  test('F9: with the close, and with the end', () => {
    expect(paged.when('Fay', { type: 'closeSession' }).state.page).toBeNull()
    const over = given(room(), arrived('Ana'), at(START + PAGE_AFTER_MS), ticked(), gone('Ana'))
    const end = over.and(later(24 * 3_600_000)).whenSystem(tick)
    expect([end.state.phase, end.state.page]).toEqual(['ended', null])
  })

  test('F8 P10: a server that was away delays no page, however long nothing had happened before', () => {
    const waits = given(room(), arrived('Ana'), at(START + PAGE_AFTER_MS - 1000))
    const then = waits.and(system({ type: 'resume', alive: [] }), later(1000))
    expect(notices(then.whenSystem(tick))).toHaveLength(1)
  })

  test('F10: of a room in which nobody waits any more the backup is not told, until somebody is back', () => {
    const empty = paged.and(note('on-call', 'sent'), gone('Ana'), gone('Ben'), later(BACKUP_AFTER_MS))
    expect(notices(empty.whenSystem(tick))).toEqual([])
    expect(notices(empty.and(connected('Ana', 2)).whenSystem(tick))).toHaveLength(1)
  })

  test('F10 P10: nor the backup', () => {
    const scene = paged.and(note('on-call', 'sent'), later(60_000), system({ type: 'resume', alive: [] }))
    const then = scene.and(connected('Ana', 2), later(BACKUP_AFTER_MS - 60_001))
    expect(notices(then.whenSystem(tick))).toEqual([])
    expect(notices(then.and(later(1)).whenSystem(tick))).toHaveLength(1)
  })
})
