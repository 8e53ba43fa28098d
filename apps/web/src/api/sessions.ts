/** Planning, for facilitators. */
import type { Seat } from '@hearth/protocol/http/invitations'
import type {
  GroupList,
  GuideList,
  NewSession,
  PlannedSession,
  SessionList,
} from '@hearth/protocol/http/sessions'
import type { SessionId } from '@hearth/protocol/ids'
import { request } from './request.ts'

const at = (id: SessionId) => `/api/sessions/${encodeURIComponent(id)}`

export const getSessions = () => request<SessionList>('GET', '/api/sessions')
export const getSession = (id: SessionId) => request<PlannedSession>('GET', at(id))
export const getGroups = () => request<GroupList>('GET', '/api/groups')
export const getGuides = () => request<GuideList>('GET', '/api/guides')
export const postSession = (session: NewSession) => request<PlannedSession>('POST', '/api/sessions', session)
export const renewInvitation = (id: SessionId) => request<PlannedSession>('POST', `${at(id)}/invitations`)
export const callOff = (id: SessionId) => request<undefined>('DELETE', at(id))
/** Enters as facilitator, or waits in the lobby of a session that others lead; the answer says who this tab is in the room. */
export const attend = (id: SessionId) => request<Seat>('POST', `${at(id)}/attendances`)
