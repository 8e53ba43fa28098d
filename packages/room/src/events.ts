/** What happened in a room, in the past tense. Events say facts; evolve.ts applies them without asking. */
import type { HelpAnswer, HelpKind } from '@hearth/protocol/help'
import type { SupportContact } from '@hearth/protocol/http/support'
import type { HelpId, MediaIdentity, PersonId, StaffId, TextId } from '@hearth/protocol/ids'
import type { Epoch, PublicKey, Sealed } from '@hearth/protocol/keys'
import type { CrisisContacts } from '@hearth/protocol/own-view'
import type { HandKind, HandRule, MediaSource, Mode, NotNowReason, Role } from '@hearth/protocol/roles'
import type { SeatPlace } from '@hearth/protocol/room-view'
import type { SessionPlan, Site } from './session-plan.ts'
import type { PageWay, Text } from './state.ts'

export type Envelopes = { [personId: PersonId]: { from: PublicKey; sealed: Sealed } }

export type RoomEvent =
  | {
      type: 'roomOpened'
      session: SessionPlan
      site: Site | null
      livekitRoom: string
      crisis: CrisisContacts
      onCall: SupportContact[]
      at: number
    }
  | { type: 'lobbyOpened'; at: number }
  | { type: 'sessionStarted'; at: number }
  | { type: 'closingBegan'; at: number }
  | { type: 'sessionEnded'; at: number }
  | {
      type: 'personArrived'
      personId: PersonId
      name: string
      pronouns: string
      role: Role
      /** What they take part as when they do not lead. */
      cameAs: Role
      staffId: StaffId | null
      sitting: SeatPlace
      mediaIdentity: MediaIdentity
      at: number
    }
  | { type: 'personAdmitted'; personId: PersonId; seatNumber: number; at: number }
  | { type: 'personToldNotNow'; personId: PersonId; reason: NotNowReason | null; at: number }
  | { type: 'personAskedAgain'; personId: PersonId; at: number }
  /** With the browser that counts from now on: its key, the epoch it can decode, and whether it can encrypt media. */
  | {
      type: 'personConnected'
      personId: PersonId
      connectionId: string
      publicKey: PublicKey
      holds: Epoch
      takesMedia: boolean
      at: number
    }
  | { type: 'personDropped'; personId: PersonId; at: number }
  | { type: 'graceEnded'; personId: PersonId; at: number }
  | { type: 'personSignedOut'; personId: PersonId; at: number }
  | { type: 'personLeft'; personId: PersonId; at: number }
  /** A pause, if there was one, is over. */
  | { type: 'modeChosen'; mode: Exclude<Mode, 'quiet'>; at: number }
  /** `until`: milliseconds since the epoch; null: until somebody ends it. */
  | { type: 'quietBegan'; until: number | null; at: number }
  | { type: 'roundBegan'; order: PersonId[]; withFacilitators: boolean; at: number }
  | { type: 'handRuleChosen'; rule: HandRule; at: number }
  | { type: 'handsArranged'; order: PersonId[]; at: number }
  | { type: 'turnTimeSet'; turnMs: number | null; at: number }
  /** To begin, or, where they have begun, to speak. */
  | { type: 'moreTimeGiven'; at: number }
  | { type: 'promptShown'; prompt: string; at: number }
  | { type: 'willingnessSaid'; personId: PersonId; willing: boolean; at: number }
  | { type: 'wentAway'; personId: PersonId; at: number }
  | { type: 'cameBack'; personId: PersonId; at: number }
  /** In the place of an earlier kind, where the hand was up. */
  | { type: 'handRaised'; personId: PersonId; kind: HandKind; at: number }
  /** Stays up, after all others. */
  | { type: 'handSetLast'; personId: PersonId; at: number }
  | { type: 'handLowered'; personId: PersonId; at: number }
  /** Whoever had the floor before has it no more. */
  | { type: 'floorGiven'; personId: PersonId; at: number }
  | { type: 'speakingStarted'; personId: PersonId; at: number }
  /** `had`: they have spoken or passed, and it counts · `comes-back`: they are asked once more · `not-had`: it was taken. */
  | { type: 'floorFreed'; how: 'had' | 'comes-back' | 'not-had'; at: number }
  | { type: 'mediaTakenAway'; personId: PersonId; source: MediaSource; at: number }
  | { type: 'mediaGivenBack'; personId: PersonId; source: MediaSource; at: number }
  | { type: 'roomLocked'; at: number }
  | { type: 'roomUnlocked'; at: number }
  | { type: 'personRemoved'; personId: PersonId; at: number }
  | { type: 'personPromoted'; personId: PersonId; at: number }
  | { type: 'personDemoted'; personId: PersonId; at: number }
  | { type: 'askedToTurnOn'; personId: PersonId; source: MediaSource; at: number }
  | { type: 'turnOnAnswered'; personId: PersonId; source: MediaSource; at: number }
  | { type: 'personRenamed'; personId: PersonId; name: string; at: number }
  | { type: 'spotlightSet'; personId: PersonId | null; at: number }
  /** Who may share their screen; null: nobody. */
  | { type: 'screenAllowed'; personId: PersonId | null; at: number }
  | { type: 'handClaimed'; personId: PersonId; by: PersonId; name: string; at: number }
  | { type: 'handUnclaimed'; personId: PersonId; at: number }
  | { type: 'stepBegan'; index: number; at: number }
  | { type: 'stepExtended'; ms: number; at: number }
  | { type: 'reactionsAllowed'; allowed: boolean; at: number }
  /** No facilitator has heard the circle for a while. Where one does again, `facilitatorBack`. */
  | { type: 'circleLeftAlone'; at: number }
  | { type: 'facilitatorBack'; at: number }
  /** Whoever is on call is to be told. */
  | { type: 'pageBegan'; number: number; at: number }
  /** The backup is to be told as well. `number`: of the page that goes on. */
  | { type: 'backupPaged'; number: number; at: number }
  /** A way to tell them has worked, or none has. */
  | { type: 'pageTold'; who: 'on-call' | 'backup'; how: Exclude<PageWay, 'trying'>; at: number }
  | { type: 'pageSeen'; by: string; at: number }
  /** There is somebody who leads again. */
  | { type: 'pageEnded'; at: number }
  /** In the place of an earlier one of this kind, if there was one. */
  | { type: 'helpAsked'; helpId: HelpId; personId: PersonId; name: string; kind: HelpKind; at: number }
  | { type: 'helpWithdrawn'; helpId: HelpId; at: number }
  | { type: 'helpTaken'; helpId: HelpId; personId: PersonId; name: string; at: number }
  | { type: 'helpPutBack'; helpId: HelpId; at: number }
  | { type: 'helpAnswered'; helpId: HelpId; answer: HelpAnswer; at: number }
  /** `by`: name of the member of staff. */
  | { type: 'helpEnded'; helpId: HelpId; how: 'closed' | 'handed-over'; by: string; at: number }
  /** `personId`: whose browser made the new key, and holds it. */
  | { type: 'epochBegan'; personId: PersonId; envelopes: Envelopes; at: number }
  | { type: 'keySealed'; personId: PersonId; envelopes: Envelopes; at: number }
  | { type: 'keyHeld'; personId: PersonId; at: number }
  /** From now on it is sent with the newest key. */
  | { type: 'epochUsed'; at: number }
  /** Somebody has the key who is to have it no more, or nobody is back who has it. */
  | { type: 'keyWanted'; at: number }
  | { type: 'keeperPassedOver'; personId: PersonId; at: number }
  | { type: 'chatOpened'; at: number }
  | { type: 'chatClosed'; at: number }
  | { type: 'textWritten'; text: Omit<Text, 'at'>; at: number }
  /** Somebody more can read these. */
  | { type: 'textsShared'; textIds: TextId[]; reader: Text['readers'][number]; at: number }
  | { type: 'crisisContactsSet'; crisis: CrisisContacts; onCall: SupportContact[]; at: number }
  /** Every running deadline moves by `gap` milliseconds: the server was away for as long. */
  | { type: 'deadlinesMoved'; gap: number; at: number }
