/** Whom the people of a session can turn to at once, as the office of its program says now. */
import type { CrisisContacts } from '@hearth/protocol/room-view'
import type { SessionRecord } from '../store/session-store.ts'
import type { SupportRecord, SupportStore } from '../store/support-store.ts'
import { contactsOf } from './contacts-of.ts'

export const crisisOf = async (
  support: SupportStore,
  { programId }: SessionRecord,
): Promise<CrisisContacts> => crisisIn(await support.of(programId))

export const crisisIn = (support: SupportRecord): CrisisContacts => ({
  contacts: contactsOf(support, 'crisis'),
  examples: support.examples,
})
