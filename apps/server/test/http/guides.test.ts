import type { GuideList, PlannedSession } from '@hearth/protocol/http/sessions'
import { facilitationView } from '@hearth/room/project'
import { describe, expect, it } from 'vitest'
import { FIRST_SESSION } from '../../src/first-session-guide.ts'
import { storeKinds } from '../databases.ts'
import { attend, givenProgram, signIn } from './given.ts'
import { NOON, type OpenHearth, openHearth } from './open-hearth.ts'

const given = async (hearth: OpenHearth) => {
  const program = await givenProgram(hearth)
  const fay = await signIn(hearth, hearth.browser(), program.fay)
  return { program, fay, guides: ((await fay.get('/api/guides')).body as GuideList).guides }
}

const plan = (groupId: string, guideId: string | null) => ({
  groupId,
  title: 'After the night shift',
  startsAt: NOON,
  minutes: 60,
  format: 'online',
  siteName: null,
  capacity: 8,
  facilitatorIds: [],
  guideId,
})

describe.each(storeKinds)('guides, on %s', (kind) => {
  it('given a program that never had one, has the one for a first session, the same for everybody and every time', async () => {
    const hearth = await openHearth(kind)
    const { program, fay, guides } = await given(hearth)
    expect(guides).toEqual([
      { guideId: expect.stringMatching(/^[\w-]{22}$/), title: 'First session', minutes: 85 },
    ])
    expect((await fay.get('/api/guides')).body).toEqual({ guides })
    const jo = await signIn(hearth, hearth.browser(), program.jo)
    expect((await jo.get('/api/guides')).body).toEqual({ guides })
  })

  it('given two programs, each has its own', async () => {
    const hearth = await openHearth(kind)
    const [ours, theirs] = [await given(hearth), await given(hearth)]
    expect(theirs.guides[0]?.guideId).not.toBe(ours.guides[0]?.guideId)
    const answer = await theirs.fay.post(
      '/api/sessions',
      plan(theirs.program.groupId, ours.guides[0]?.guideId ?? null),
    )
    expect(answer.body).toMatchObject({ code: 'bad-input', fields: { guideId: 'not-known' } })
  })

  it.each([
    ['with it, its room opens with the steps, fitted to the session', true],
    ['without, its room has none', false],
  ])('given a session that is planned %s', async (_how, guided) => {
    const hearth = await openHearth(kind)
    const { program, fay, guides } = await given(hearth)
    const guideId = guided ? (guides[0]?.guideId ?? null) : null
    const planned = await fay.post('/api/sessions', plan(program.groupId, guideId))
    expect(planned.status).toBe(201)
    const { id } = planned.body as PlannedSession
    await attend(fay, { id })
    const room = await hearth.rooms.state(id)
    const guide = room && facilitationView(room).guide
    if (!guided) return expect(guide).toBeNull()
    expect(guide).toMatchObject({ at: null, endsAt: null })
    expect(guide?.steps.map((step) => step.minutes)).toEqual([4, 4, 14, 28, 8, 2])
    expect(guide?.steps.map(({ minutes: _fitted, ...step }) => step)).toEqual(
      FIRST_SESSION.map(({ minutes: _planned, ...step }) => step),
    )
  })
})
