import { describe, expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { expectRefusal, givenProgram, givenSession, giveSupport } from './given.ts'
import { givenCircle } from './given-circle.ts'
import { openHearth } from './open-hearth.ts'

const CONTACTS = [
  { kind: 'crisis', name: 'Night line', reach: '555-0100' },
  { kind: 'resource', name: 'Wellness office', reach: 'Room 12' },
  { kind: 'crisis', name: 'Emergency', reach: '112' },
] as const

describe('whom people of a session can turn to', () => {
  it.each([false, true])('is told by kind, in the order of the office; examples: %s', async (examples) => {
    const hearth = await openHearth()
    const { session } = await givenCircle(hearth)
    await giveSupport(hearth, session.programId, { contacts: [...CONTACTS], examples })
    // Nobody has to be known for it.
    const answer = await hearth.browser().get(`/api/sessions/${session.id}/support`)
    expect(answer).toMatchObject({ status: 200 })
    expect(answer.body).toEqual({
      crisis: [
        { name: 'Night line', reach: '555-0100' },
        { name: 'Emergency', reach: '112' },
      ],
      resources: [{ name: 'Wellness office', reach: 'Room 12' }],
      examples,
    })
  })

  it('given a program that has named nobody, is empty', async () => {
    const hearth = await openHearth()
    const session = await givenSession(hearth, await givenProgram(hearth, []))
    expect((await hearth.browser().get(`/api/sessions/${session.id}/support`)).body).toEqual({
      crisis: [],
      resources: [],
      examples: false,
    })
  })

  it('given two programs, is that of the session', async () => {
    const hearth = await openHearth()
    const ours = await givenSession(hearth, await givenProgram(hearth, []))
    const theirs = await givenSession(hearth, await givenProgram(hearth))
    await giveSupport(hearth, theirs.programId, { contacts: [...CONTACTS], examples: false })
    expect((await hearth.browser().get(`/api/sessions/${ours.id}/support`)).body).toMatchObject({
      crisis: [],
    })
  })

  it('given somebody who was removed, and a session that is over, is still told', async () => {
    const hearth = await openHearth()
    const { session, ana, removeAna, end } = await givenCircle(hearth)
    await giveSupport(hearth, session.programId, { contacts: [...CONTACTS], examples: false })
    const path = `/api/sessions/${session.id}/support`
    await removeAna()
    const told = await ana.get(path)
    expect(told.body).toMatchObject({ crisis: [{ name: 'Night line' }, { name: 'Emergency' }] })
    await end()
    expect((await ana.get(path)).body).toEqual(told.body)
  })

  it('given a session that does not exist, or an id of no form we give, is not found', async () => {
    const hearth = await openHearth()
    for (const id of [randomId(), 'x', encodeURIComponent("' or true --")]) {
      expectRefusal(await hearth.browser().get(`/api/sessions/${id}/support`), 404, 'not-found')
    }
  })
})
