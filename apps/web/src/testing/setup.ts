/** Before the tests of a file: every English word is there, and a browser that can encrypt; after each test the page is empty and the tab forgets. */
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
import { loadText } from '../text/t.ts'

Object.assign(globalThis, { isSecureContext: true, RTCRtpScriptTransform: class {} })
await loadText(
  'common',
  'refusals',
  'home',
  'signIn',
  'arrival',
  'joining',
  'devices',
  'farewell',
  'room',
  'lobby',
  'more',
  'screen',
  'turns',
  'help',
  'texts',
  'closing',
  'support',
  'removed',
  'facilitation',
  'leading',
  'guide',
  'referral',
  'results',
  'trail',
  'planning',
  'office',
  'paging',
)

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  localStorage.clear()
})
