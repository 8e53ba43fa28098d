/** Whom somebody can turn to, and asking the wellness office to get in touch. */
import type { Seat } from '@hearth/protocol/http/invitations'
import type { ContactRequestList, Support } from '@hearth/protocol/http/support'
import type { SessionId } from '@hearth/protocol/ids'
import { request } from './request.ts'

export const getSupport = (sessionId: SessionId) =>
  request<Support>('GET', `/api/sessions/${encodeURIComponent(sessionId)}/support`)

export const postContactRequest = ({ sessionId, personId }: Seat, reach: string) =>
  request<undefined>('POST', `/api/rooms/${encodeURIComponent(sessionId)}/contact-requests`, {
    personId,
    reach,
  })

export const getContactRequests = () => request<ContactRequestList>('GET', '/api/contact-requests')

export const endContactRequest = (id: string) =>
  request<undefined>('DELETE', `/api/contact-requests/${encodeURIComponent(id)}`)
