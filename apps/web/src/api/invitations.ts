/** What a learner's browser asks before it is in a room. */
import type { ArrivalRequest, Invitation, Returns, Seat } from '@hearth/protocol/http/invitations'
import type { InvitationCode } from '@hearth/protocol/ids'
import { request } from './request.ts'

const at = (code: InvitationCode) => `/api/invitations/${encodeURIComponent(code)}`

export const getInvitation = (code: InvitationCode) => request<Invitation>('GET', at(code))

export const postArrival = (code: InvitationCode, arrival: ArrivalRequest) =>
  request<Seat>('POST', `${at(code)}/arrivals`, arrival)

/** Only after "I was here before" is pressed. */
export const postReturns = (code: InvitationCode) => request<Returns>('POST', `${at(code)}/returns`)

/** Takes a seat over to this browser, by the code of "Move to another device". */
export const acceptDeviceMove = (code: string) =>
  request<Seat>('POST', `/api/device-moves/${encodeURIComponent(code)}`)
