/** Port: whom a program's people can turn to, and who asked to be contacted by its office. */
import type { GroupId } from '@hearth/protocol/ids'

export type SupportKind = 'crisis' | 'resource'

export interface SupportContactRecord {
  kind: SupportKind
  name: string
  reach: string
}

export interface SupportRecord {
  /** In the order the office gave them. */
  contacts: SupportContactRecord[]
  /** Made by the demo: nobody answers there. */
  examples: boolean
}

export interface ContactRequestRecord {
  id: string
  groupName: string
  reach: string
  askedAt: number
}

export interface SupportStore {
  /** No contacts when the program has given none. */
  of(programId: string): Promise<SupportRecord>
  set(programId: string, support: SupportRecord): Promise<void>

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
