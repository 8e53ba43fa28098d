/** Sealed texts of a room: written, fetched, shown to one more person. */
import type { FetchedTexts, FetchTexts, ShareTexts, WriteText } from '@hearth/protocol/http/texts'
import type { SessionId } from '@hearth/protocol/ids'
import { request } from './request.ts'

const at = (sessionId: SessionId) => `/api/rooms/${encodeURIComponent(sessionId)}/texts`

export const postText = (sessionId: SessionId, text: WriteText) =>
  request<undefined>('POST', at(sessionId), text)

export const postFetch = (sessionId: SessionId, asked: FetchTexts) =>
  request<FetchedTexts>('POST', `${at(sessionId)}/fetches`, asked)

export const postShare = (sessionId: SessionId, share: ShareTexts) =>
  request<undefined>('POST', `${at(sessionId)}/shares`, share)
