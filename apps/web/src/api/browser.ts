/** Asks the server to forget this browser, after leaving. It keeps the cookie while it still stands for anybody. */
import { request } from './request.ts'

export const forgetBrowser = () => request<undefined>('DELETE', '/api/browser')
