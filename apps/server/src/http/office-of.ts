/** What a room learns of the office of its program, as it says now: whom to turn to at once, and who is on call. */
import type { CrisisContacts } from '@hearth/protocol/own-view'
import type { OfficeOfRoom } from '../rooms/rooms.ts'
import type { SessionRecord } from '../store/session-store.ts'
import type { SupportRecord, SupportStore } from '../store/support-store.ts'
import { contactOrNone, contactsOf } from './contacts-of.ts'

const MINUTE_MS = 60_000

export const officeOf = async (support: SupportStore, { programId }: SessionRecord): Promise<OfficeOfRoom> =>
  officeIn(await support.of(programId))

/** How who is on call is mailed stays with the office. */
export const officeIn = (support: SupportRecord): OfficeOfRoom => ({
  crisis: crisisIn(support),
  onCall: [contactOrNone(support.onCall), contactOrNone(support.backup)].filter((one) => one !== null),
  pageAfterMs: support.pageAfterMinutes * MINUTE_MS,
})

const crisisIn = (support: SupportRecord): CrisisContacts => ({
  contacts: contactsOf(support, 'crisis'),
  examples: support.examples,
})
