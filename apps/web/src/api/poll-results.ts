/** What the closing poll of a session has come to, for those who lead it. */
import type { PollResults } from '@hearth/protocol/http/poll'
import type { SessionId } from '@hearth/protocol/ids'
import { request } from './request.ts'

export const getPollResults = (id: SessionId) =>
  request<PollResults>('GET', `/api/sessions/${encodeURIComponent(id)}/poll-results`)
