/** Signing in and out, and who is signed in. */
import type { Me, SignIn, StaffList } from '@hearth/protocol/http/staff'
import { request } from './request.ts'

/** Answered the same for known and unknown addresses. */
export const requestSignIn = (email: string) => request<undefined>('POST', '/api/sign-in-requests', { email })
export const signIn = (by: SignIn) => request<Me>('POST', '/api/sign-ins', by)
export const signOut = () => request<undefined>('DELETE', '/api/sign-ins/current')
export const getMe = () => request<Me>('GET', '/api/me')
export const getStaff = () => request<StaffList>('GET', '/api/staff')
