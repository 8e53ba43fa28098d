/** Port: everything that is durable. One implementation serves PGlite and PostgreSQL alike. */
import type { BrowserStore } from './browser-store.ts'
import type { GuideStore } from './guide-store.ts'
import type { NoticeStore } from './notice-store.ts'
import type { PollStore } from './poll-store.ts'
import type { ReferralStore } from './referral-store.ts'
import type { RoomStore } from './room-store.ts'
import type { SessionStore } from './session-store.ts'
import type { StaffStore } from './staff-store.ts'
import type { SupportStore } from './support-store.ts'
import type { TextStore } from './text-store.ts'
import type { TrailStore } from './trail-store.ts'

export interface Store {
  rooms: RoomStore
  sessions: SessionStore
  staff: StaffStore
  browsers: BrowserStore
  guides: GuideStore
  support: SupportStore
  polls: PollStore
  referrals: ReferralStore
  texts: TextStore
  notices: NoticeStore
  trail: TrailStore
  close(): Promise<void>
}
