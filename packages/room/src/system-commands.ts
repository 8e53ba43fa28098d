/** What doors, clock and connections ask of a room, by `{ kind: 'system' }`. Never parsed from a browser. */

import type { SupportContact } from '@hearth/protocol/http/support'
import type { HelpId, MediaIdentity, PersonId, SiteId, StaffId, TextId } from '@hearth/protocol/ids'
import type { Epoch, PublicKey } from '@hearth/protocol/keys'
import type { CrisisContacts } from '@hearth/protocol/own-view'
import type { Place, Role } from '@hearth/protocol/roles'
import type { SessionPlan } from './session-plan.ts'
import type { PageWay } from './state.ts'

/** To whom something is sealed, and to which browser of theirs. */
export interface Recipient {
  personId: PersonId
  publicKey: PublicKey
}

/** Where a text goes. `fromKey`: of the browser that sealed it; `readers`: to whom, its author among them. */
export type WrittenTo =
  | { kind: 'private'; thread: PersonId; fromKey: PublicKey; readers: Recipient[] }
  | { kind: 'lane'; fromKey: PublicKey; readers: Recipient[] }
  | { kind: 'chat' | 'caption'; epoch: Epoch }

export type SystemCommand =
  /** First command of a room: its state is null before. Ids are made at the door. */
  | {
      type: 'openRoom'
      session: SessionPlan
      site: { id: SiteId; name: string } | null
      livekitRoom: string
      crisis: CrisisContacts
      onCall: SupportContact[]
    }
  /** A browser came through a door that knows who it is: an invitation, or staff who signed in. */
  | {
      type: 'arrive'
      personId: PersonId
      name: string
      pronouns: string
      role: Role
      /** What they take part as when they do not lead. */
      cameAs: Role
      staffId: StaffId | null
      place: Place
      mediaIdentity: MediaIdentity
    }
  /** A verified connection of this person is there; it becomes the one that counts. */
  | {
      type: 'connect'
      personId: PersonId
      connectionId: string
      publicKey: PublicKey
      /** The newest key of the room that this browser can decode with; 0: none. */
      holds: Epoch
      /** It can encrypt sound and picture. */
      takesMedia: boolean
    }
  /** This connection ended. Says nothing about newer ones. */
  | { type: 'disconnect'; personId: PersonId; connectionId: string }
  /** This member of staff has signed out in a browser that held their seat. */
  | { type: 'signOut'; personId: PersonId }
  /** A referral was made of a request for help. `by`: name of the member of staff; `told`: the learner knows of it. */
  | { type: 'handHelpOver'; helpId: HelpId; by: string; told: boolean }
  /** A text was stored, sealed. `personId`: who wrote it. */
  | { type: 'writeText'; textId: TextId; personId: PersonId; where: WrittenTo }
  /** Keys of these texts were stored, sealed anew by their thread's owner (`personId`) to one more person. */
  | {
      type: 'shareTexts'
      personId: PersonId
      textIds: TextId[]
      /** Of the owner's browser, which sealed them. */
      fromKey: PublicKey
      reader: Recipient
    }
  /** The office has changed whom to turn to at once. */
  | { type: 'setCrisisContacts'; crisis: CrisisContacts; onCall: SupportContact[] }
  /** A notice of a page went out, or cannot. `number`: which page of this session. */
  | { type: 'notePage'; number: number; who: 'on-call' | 'backup'; how: Exclude<PageWay, 'trying'> }
  /** One of the staff has opened the page’s link, and says that they have seen it. `by`: their name. */
  | { type: 'acknowledgePage'; number: number; by: string }
  /** The moment named by deadline.ts has come. */
  | { type: 'tick' }
  /** Keeping of the room was taken up, at start or from another node: only these connections are still there. */
  | { type: 'resume'; alive: string[] }
