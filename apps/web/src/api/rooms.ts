/** What a participant's browser asks beside the socket. */
import type { Seat } from '@hearth/protocol/http/invitations'
import type { DeviceMove, MediaToken } from '@hearth/protocol/http/rooms'
import { request } from './request.ts'

const at = ({ sessionId }: Seat) => `/api/rooms/${encodeURIComponent(sessionId)}`

export const postMediaToken = (seat: Seat) =>
  request<MediaToken>('POST', `${at(seat)}/media-tokens`, { personId: seat.personId })

/** A code that carries this seat to another device. */
export const postDeviceMove = (seat: Seat) =>
  request<DeviceMove>('POST', `${at(seat)}/device-moves`, { personId: seat.personId })
