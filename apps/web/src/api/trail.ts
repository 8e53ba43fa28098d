/** The trail of moderation, for program admins. */
import type { Trail } from '@hearth/protocol/http/trail'
import { request } from './request.ts'

/** `before`: where the page begins, as the page before it says; null: the newest. */
export const getTrail = (before: string | null) =>
  request<Trail>('GET', before === null ? '/api/trail' : `/api/trail/before/${encodeURIComponent(before)}`)
