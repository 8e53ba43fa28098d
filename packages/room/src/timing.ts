/** How long a room waits before something happens by itself. Milliseconds. Real rooms use ROOM_TIMING, and only tests use shorter times. */
import {
  ALONE_SPEAKING_MS,
  ARRIVAL_GRACE_MS,
  BACKUP_AFTER_MS,
  CLOSING_MS,
  EMPTY_ROOM_MS,
  KEEPER_MS,
  LEAVES_AS_ONE_MS,
  LEFT_ALONE_MS,
  NO_HOLDER_MS,
  OFFER_MS,
  PRESENCE_GRACE_MS,
} from '@hearth/protocol/limits'

/** SPEC.md names these constants. The comment on each constant in limits.ts explains it. */
export const ROOM_TIMING = {
  presenceGraceMs: PRESENCE_GRACE_MS,
  arrivalGraceMs: ARRIVAL_GRACE_MS,
  emptyRoomMs: EMPTY_ROOM_MS,
  closingMs: CLOSING_MS,
  leftAloneMs: LEFT_ALONE_MS,
  aloneSpeakingMs: ALONE_SPEAKING_MS,
  backupAfterMs: BACKUP_AFTER_MS,
  leavesAsOneMs: LEAVES_AS_ONE_MS,
  noHolderMs: NO_HOLDER_MS,
  keeperMs: KEEPER_MS,
  offerMs: OFFER_MS,
}

export type RoomTiming = Readonly<typeof ROOM_TIMING>
