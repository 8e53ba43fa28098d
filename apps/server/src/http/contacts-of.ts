/** Whom a program's people can turn to, as it is answered: by kind, in the order of the office, field by field. */
import type { SupportContact } from '@hearth/protocol/http/support'
import type { SupportKind, SupportRecord } from '../store/support-store.ts'

export const contactsOf = ({ contacts }: SupportRecord, kind: SupportKind): SupportContact[] =>
  contacts.filter((contact) => contact.kind === kind).map(contactOf)

/** null: nobody was named. */
export const contactOrNone = (contact: SupportContact | null): SupportContact | null =>
  contact === null ? null : contactOf(contact)

const contactOf = ({ name, reach }: SupportContact): SupportContact => ({ name, reach })
