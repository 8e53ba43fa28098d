/** What the link of a page leads to, and saying that it was seen. */
import type { PageCall } from '@hearth/protocol/http/pages'
import { request } from './request.ts'

const at = (token: string) => `/api/pages/${encodeURIComponent(token)}`

export const getPageCall = (token: string) => request<PageCall>('GET', at(token))
export const acknowledgePage = (token: string) => request<PageCall>('POST', `${at(token)}/acknowledge`)
