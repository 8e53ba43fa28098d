/** Whom the people of a session can turn to at once, as the office of its program says now. */
import type { CrisisContacts } from '@hearth/protocol/room-view'
import type { SessionRecord } from '../store/session-store.ts'
import type { SupportStore } from '../store/support-store.ts'

export async function crisisOf(support: SupportStore, { programId }: SessionRecord): Promise<CrisisContacts> {
  const { contacts, examples } = await support.of(programId)
  return {
    contacts: contacts.filter(({ kind }) => kind === 'crisis').map(({ name, reach }) => ({ name, reach })),
    examples,
  }
}
