/** What tests of the HTTP door start from: a program with its people, a session, somebody signed in, somebody arrived. */
import { randomUUID } from 'node:crypto'
import type { Seat } from '@hearth/protocol/http/invitations'
import type { StaffRole } from '@hearth/protocol/roles'
import { expect } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import type { NewSessionRecord, SessionRecord } from '../../src/store/session-store.ts'
import type { StaffRecord } from '../../src/store/staff-store.ts'
import type { SupportContactRecord, SupportRecord } from '../../src/store/support-store.ts'
import type { Answer, Browser } from './browser.ts'
import { NOON, type OpenHearth } from './open-hearth.ts'

export interface Program {
  groupId: string
  fay: StaffRecord
  jo: StaffRecord
  /** Of the wellness office: does not facilitate. */
  rosa: StaffRecord
}

/** Whom its people can turn to. */
const CONTACTS: SupportContactRecord[] = [{ kind: 'crisis', name: 'Campus crisis line', reach: '555-0100' }]

export async function givenProgram(hearth: Pick<OpenHearth, 'store'>, contacts = CONTACTS): Promise<Program> {
  const { store } = hearth
  const programId = randomId()
  const campus = `campus-${randomUUID()}.example`
  await store.staff.ensureProgram({ id: programId, name: 'North campus' })
  const groupId = await store.staff.ensureGroup({ id: randomId(), programId, name: 'First-year circle' })
  await giveSupport(hearth, programId, { contacts })
  const ensure = (name: string, email: string, role: StaffRole) =>
    store.staff.ensure({ id: randomId(), programId, name, email, role })
  return {
    groupId,
    fay: await ensure('Fay Okafor', `fay@${campus}`, 'facilitator'),
    jo: await ensure('Jo Lindqvist', `jo@${campus}`, 'facilitator'),
    rosa: await ensure('Rosa Meyer', `rosa@${campus}`, 'office'),
  }
}

/** As the office would, whatever was there before. */
export async function giveSupport(
  { store }: Pick<OpenHearth, 'store'>,
  programId: string,
  changes: Partial<SupportRecord>,
): Promise<void> {
  const { revision, ...before } = await store.support.of(programId)
  expect(await store.support.set(programId, { ...before, ...changes }, revision)).toBe('written')
}

/** Led by Fay and Jo, starting at noon unless told otherwise. */
export async function givenSession(
  { store }: Pick<OpenHearth, 'store'>,
  { groupId, fay, jo }: Program,
  changes: Partial<NewSessionRecord> = {},
): Promise<SessionRecord> {
  const session = await store.sessions.create({
    id: randomId(),
    groupId,
    title: 'Rounds at noon',
    startsAt: NOON,
    minutes: 60,
    format: 'online',
    siteName: null,
    capacity: 14,
    invitationCode: randomId(),
    facilitatorIds: [fay.id, jo.id],
    guideId: null,
    ...changes,
  })
  if (session === 'unknown') throw new Error('the session was not taken')
  return session
}

/** By the mailed link. */
export async function signIn(hearth: OpenHearth, browser: Browser, { email }: StaffRecord): Promise<Browser> {
  const { token } = await mailedSignIn(hearth, browser, email)
  expect(await browser.post('/api/sign-ins', { token })).toMatchObject({ status: 200 })
  return browser
}

export async function mailedSignIn(hearth: OpenHearth, browser: Browser, email: string) {
  expect(await browser.post('/api/sign-in-requests', { email })).toMatchObject({ status: 202 })
  await hearth.idle()
  const text = hearth.mail.taken.at(-1)?.text ?? ''
  const token = /\/sign-in\/([\w-]{22})\n/.exec(text)?.[1] ?? 'no token'
  const digits = /: (\d{6})\n/.exec(text)?.[1] ?? 'no digits'
  return { token, digits, text }
}

export const arrival = (name: string, captions = false) => ({
  name,
  pronouns: '',
  place: 'own-device',
  captions,
  agreed: true,
})

export async function arrive(
  browser: Browser,
  session: SessionRecord,
  name: string,
  captions = false,
): Promise<Seat> {
  const link = `/api/invitations/${session.invitationCode}`
  const answer = await browser.post(`${link}/arrivals`, arrival(name, captions))
  expect(answer).toMatchObject({ status: 201, body: { sessionId: session.id } })
  return answer.body as Seat
}

export async function attend(browser: Browser, session: Pick<SessionRecord, 'id'>): Promise<Seat> {
  const answer = await browser.post(`/api/sessions/${session.id}/attendances`, {})
  expect(answer).toMatchObject({ status: 201, body: { sessionId: session.id } })
  return answer.body as Seat
}

/** Every refusal is a problem of RFC 9457 with its code, and nothing else. */
export function expectRefusal(answer: Answer, status: number, code: string): void {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  expect(answer.body).toMatchObject({ type: 'about:blank', status, code, title: expect.any(String) })
  expect(answer.status).toBe(status)
}
