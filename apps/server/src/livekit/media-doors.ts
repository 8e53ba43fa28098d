/** Ports: what the HTTP door asks of sound and picture. */
import type { MediaToken } from '@hearth/protocol/http/rooms'
import type { PersonId } from '@hearth/protocol/ids'
import type { Refusal } from '@hearth/protocol/refusals'
import type { RoomState } from '@hearth/room/state'

export interface MediaTokens {
  /** A token for somebody who is in this room; refuses `media-closed` while they may not join. */
  tokenFor(state: RoomState, personId: PersonId): Promise<MediaToken | Refusal>
}

export interface MediaWebhooks {
  /** Whether LiveKit signed this header. The body may still be somebody else's. */
  isSigned(authorization: string | undefined): Promise<boolean>
  /** Takes what LiveKit says, as it was sent; false when it was not signed by LiveKit. */
  receive(body: string, authorization: string | undefined): Promise<boolean>
}
