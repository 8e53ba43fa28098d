/** Opens the dialog of a referral over whatever is shown. It outlives what it was opened from: a request goes when it is handed over. */
import type { HelpId, SessionId } from '@hearth/protocol/ids'
import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { ReferralDialog } from './ReferralDialog.tsx'

/** Whom it is about: known in this browser only, and null where no list of names is left. */
export interface About {
  name: string | null
  helpId: HelpId | null
}

export interface Referral {
  flag: (about: About) => void
  /** To be drawn where nothing takes it away. */
  dialog: ReactNode
  /** How many have been flagged from this page, wherever on it. */
  count: number
}

let flagged = 0
const listeners = new Set<() => void>()

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function countOne(): void {
  flagged += 1
  for (const listener of listeners) listener()
}

export function useReferral(sessionId: SessionId): Referral {
  const [about, setAbout] = useState<About | null>(null)
  const count = useSyncExternalStore(listen, () => flagged)
  return {
    flag: setAbout,
    count,
    dialog: about && (
      <ReferralDialog
        sessionId={sessionId}
        about={about}
        onClose={() => setAbout(null)}
        onFlagged={countOne}
      />
    ),
  }
}
