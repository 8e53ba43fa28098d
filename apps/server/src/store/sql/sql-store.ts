/** Puts the SQL stores together over one database. */
import type { Store } from '../store.ts'
import { sqlBrowserStore } from './browsers.ts'
import { type Database, withSafeFaults } from './database.ts'
import { sqlGuideStore } from './guides.ts'
import { sqlNoticeStore } from './notices.ts'
import { sqlPollStore } from './poll.ts'
import { sqlReferralStore } from './referrals.ts'
import { sqlRoomStore } from './rooms.ts'
import { sqlSessionStore } from './sessions.ts'
import { sqlStaffStore } from './staff.ts'
import { sqlSupportStore } from './support.ts'
import { sqlTextStore } from './texts.ts'
import { sqlTrailStore } from './trail.ts'

export function sqlStore(driver: Database): Store {
  const database = withSafeFaults(driver)
  return {
    rooms: sqlRoomStore(database),
    sessions: sqlSessionStore(database),
    staff: sqlStaffStore(database),
    browsers: sqlBrowserStore(database),
    guides: sqlGuideStore(database),
    support: sqlSupportStore(database),
    polls: sqlPollStore(database),
    referrals: sqlReferralStore(database),
    texts: sqlTextStore(database),
    notices: sqlNoticeStore(database),
    trail: sqlTrailStore(database),
    close: () => database.close(),
  }
}
