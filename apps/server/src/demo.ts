/** The demo program: made on the first start, found on later ones, with links that work from this machine only. */
import { DEFAULT_CAPACITY, DEFAULT_MINUTES, PAGE_AFTER_MS } from '@hearth/protocol/limits'
import type { StaffRole } from '@hearth/protocol/roles'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { DEMO_CONTACTS } from './demo-contacts.ts'
import { guidesOf } from './first-session-guide.ts'
import { createDemoSignIns, type DemoSignIns, demoToken } from './http/demo-sign-ins.ts'
import { DEFAULT_REASONS } from './http/referral-reasons.ts'
import { invitationPath } from './http/session-answers.ts'
import { phaseOf } from './http/session-times.ts'
import { randomId } from './random-id.ts'
import type { SessionRecord } from './store/session-store.ts'
import type { StaffRecord } from './store/staff-store.ts'
import type { Store } from './store/store.ts'
import type { SupportRecord } from './store/support-store.ts'

/** Its own, so that the demo never mixes with a real program. */
const PROGRAM_ID = 'hearth-demo-program-00'
const TITLE = 'Rounds at noon'
const FAY = { name: 'Fay Okafor', email: 'fay@hearth.example', role: 'facilitator' } as const
const JO = { name: 'Jo Lindqvist', email: 'jo@hearth.example', role: 'facilitator' } as const
const OFFICE = { name: 'Rosa Meyer', email: 'office@hearth.example', role: 'office' } as const
const ADMIN = { name: 'Sam Adeyemi', email: 'admin@hearth.example', role: 'admin' } as const

const EXAMPLES: SupportRecord = {
  contacts: DEMO_CONTACTS,
  examples: true,
  onCall: { name: 'Rosa Meyer', reach: '555-0112, weekdays 9 to 21', mail: OFFICE.email },
  backup: { name: 'Sam Adeyemi', reach: '555-0113', mail: ADMIN.email },
  pageAfterMinutes: PAGE_AFTER_MS / 60_000,
  reasons: [...DEFAULT_REASONS],
}

/** Addresses that open the demo. */
export interface DemoLinks {
  facilitator: string
  learner: string
  office: string
}

export interface Demo {
  links: DemoLinks
  signIns: DemoSignIns
}

/** Safe to run at every start. null: no demo was asked for. */
export async function createDemo(
  { demoKey, publicUrl }: Pick<Config, 'demoKey' | 'publicUrl'>,
  store: Store,
  clock: Clock,
): Promise<Demo | null> {
  if (demoKey === null) return null
  await store.staff.ensureProgram({ id: PROGRAM_ID, name: 'Hearth demo' })
  const ensure = (person: { name: string; email: string; role: StaffRole }): Promise<StaffRecord> =>
    store.staff.ensure({ ...person, id: randomId(), programId: PROGRAM_ID })
  await giveExamples(store)
  const fay = await ensure(FAY)
  const jo = await ensure(JO)
  const staff = [fay, jo, await ensure(OFFICE), await ensure(ADMIN)]
  const session = (await joinableSession(store, clock, fay)) ?? (await newSession(store, clock, [fay, jo]))
  return {
    links: {
      facilitator: `${publicUrl}/sign-in/${demoToken(demoKey, FAY.email)}`,
      learner: publicUrl + invitationPath(session),
      office: `${publicUrl}/sign-in/${demoToken(demoKey, OFFICE.email)}`,
    },
    signIns: createDemoSignIns(demoKey, staff),
  }
}

/** Only to a program that has nobody to turn to yet: what its office has written stays. */
async function giveExamples({ support }: Store): Promise<void> {
  const { contacts, revision } = await support.of(PROGRAM_ID)
  // Another node that starts at the same time writes the same.
  if (contacts.length === 0) await support.set(PROGRAM_ID, EXAMPLES, revision)
}

async function joinableSession(
  store: Store,
  clock: Clock,
  { id }: StaffRecord,
): Promise<SessionRecord | undefined> {
  for (const session of await store.sessions.ledBy(id)) {
    const room = await store.rooms.load(session.id)
    const phase = phaseOf(session, room?.state ?? null, clock.now())
    if (session.title === TITLE && phase !== 'ended' && phase !== 'closing') return session
  }
}

async function newSession(store: Store, clock: Clock, leading: StaffRecord[]): Promise<SessionRecord> {
  const groupId = await store.staff.ensureGroup({
    id: randomId(),
    programId: PROGRAM_ID,
    name: 'First-year circle',
  })
  const [guide] = await guidesOf(store.guides, PROGRAM_ID)
  const session = await store.sessions.create({
    id: randomId(),
    groupId,
    title: TITLE,
    startsAt: clock.now(),
    minutes: DEFAULT_MINUTES,
    format: 'online',
    siteName: null,
    capacity: DEFAULT_CAPACITY,
    invitationCode: randomId(),
    facilitatorIds: leading.map(({ id }) => id),
    guideId: guide?.id ?? null,
  })
  if (session === 'unknown') throw new Error('the demo program does not hold its own people')
  return session
}
