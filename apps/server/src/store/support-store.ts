/** Port: whom a program's people can turn to, and who asked to be contacted by its office. */
import type { OnCallContact } from '@hearth/protocol/http/office'
import type { SupportContact } from '@hearth/protocol/http/support'
import type { GroupId } from '@hearth/protocol/ids'

export type SupportKind = 'crisis' | 'resource'

export interface SupportContactRecord extends SupportContact {
  kind: SupportKind
}

export interface SupportRecord {
  /** In the order the office gave them. */
  contacts: SupportContactRecord[]
  /** Made by the demo: nobody answers there. */
  examples: boolean
  /** Who of the office answers facilitators, and who when they cannot. */
  onCall: OnCallContact | null
  backup: OnCallContact | null
  /** A circle without a facilitator pages who is on call after so many minutes. */
  pageAfterMinutes: number
  /** What a referral may be about; empty: the office has named nothing yet. */
  reasons: string[]
}

/** As it is kept, with the number of changes so far. */
export interface KeptSupport extends SupportRecord {
  revision: number
}

export interface ContactRequestRecord {
  id: string
  groupName: string
  reach: string
  askedAt: number
}

export interface SupportStore {
  /** Nobody and nothing when the program has given none. */
  of(programId: string): Promise<KeptSupport>
  /** `revision`: of what was changed. When somebody else has written since, nothing is. */
  set(programId: string, support: SupportRecord, revision: number): Promise<'written' | 'changed-meanwhile'>

  /** Durable when it resolves. One of the same asker gets this id and these words, and keeps its moment. */
  askForContact(request: {
    id: string
    asker: string
    groupId: GroupId
    reach: string
    askedAt: number
  }): Promise<void>
  /** Of one program, oldest first. */
  contactRequests(programId: string): Promise<ContactRequestRecord[]>
  /** Nothing of it remains. False when the program has none of this id. */
  endContactRequest(programId: string, id: string): Promise<boolean>
}
