/** One person at the door: who they say they are, a word with them, and the two answers. "Not now" can be taken back by admitting. */
import type { LobbyEntry } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import { requireFacilitation } from '@hearth/room/guards'
import { IdCard } from 'lucide-react'
import { useState } from 'react'
import { timeOfDay } from '../../text/format.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Badge } from '../circle/RoleBadge.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { textsOf } from '../texts/private-texts.ts'
import { NotNow, reasonWords } from './NotNow.tsx'
import { FirstWord, Thread } from './Thread.tsx'
import { useActs } from './use-acts.ts'

export interface LobbyGuestProps {
  entry: LobbyEntry
  own: OwnView
  leads: boolean
  /** Their conversation stands here, and not with a request for help of theirs. */
  talks: boolean
}

export function LobbyGuest({ entry, own, leads, talks }: LobbyGuestProps) {
  const { personId, name, pronouns, admission, staff } = entry
  const { ask, underway, refused } = useActs()
  const [begins, setBegins] = useState(false)
  const written = textsOf(own, personId).length > 0
  // Before anybody is let in or sent away there can be a word. It is sealed to their browser, which has to be there.
  const mayBegin = talks && !written && requireFacilitation(own).ok && entry.presence === 'here'
  return (
    <li className="grid gap-1.5">
      <div>
        <p className="break-words">
          <bdi className="font-strong">{name}</bdi>
          {pronouns && (
            <span className="text-ink-soft">
              {' · '}
              <bdi>{pronouns}</bdi>
            </span>
          )}
          {staff && (
            <>
              {' '}
              <Badge Icon={IdCard}>{t('leading.staff')}</Badge>
            </>
          )}
        </p>
        <p className="text-s text-ink-soft">{factsOf(entry).join(' · ')}</p>
        {entry.afterRemoval && <p className="text-s font-strong">{t('facilitation.afterRemoval')}</p>}
        {entry.sameName && <p className="text-s font-strong">{t('facilitation.sameName')}</p>}
      </div>
      <div className="relative flex flex-wrap gap-x-1 gap-y-2 empty:hidden">
        {leads && (
          <Button
            aria-label={t('facilitation.admitName', { name })}
            onClick={() => void ask({ type: 'admit', personId })}
            pending={underway('admit', personId) && t('facilitation.admitting')}
          >
            {t('facilitation.admit')}
          </Button>
        )}
        {leads && admission === 'waiting' && (
          <NotNow
            person={entry}
            onSay={(reason) => void ask({ type: 'sayNotNow', personId, reason })}
            pending={underway('sayNotNow', personId)}
          />
        )}
        {mayBegin && (
          <Button
            look="quiet"
            aria-label={t('leading.aWordWith', { name })}
            aria-expanded={begins}
            onClick={() => setBegins(!begins)}
          >
            {t('leading.aWord')}
          </Button>
        )}
      </div>
      {mayBegin && begins && (
        <div className="grid gap-2.5">
          <FirstWord owner={{ personId, name }} own={own} />
        </div>
      )}
      {talks && written && <Thread owner={{ personId, name, is: 'here' }} own={own} />}
      <CommandFault code={refused} />
    </li>
  )
}

function factsOf({ since, place, presence, admission, captions, notNow, staff }: LobbyEntry): string[] {
  return [
    admission === 'not-now' ? toldWords(notNow) : t('facilitation.waitingSince', { time: timeOfDay(since) }),
    ...(staff ? [t('leading.staffSignedIn')] : []),
    ...(captions ? [t('facilitation.typesCaptions')] : []),
    ...(place === 'in-the-room' ? [t('facilitation.inTheRoom')] : []),
    ...(presence === 'reconnecting' ? [t('room.personReconnecting')] : []),
  ]
}

const toldWords = (reason: LobbyEntry['notNow']): string =>
  reason === null ? t('facilitation.toldNotNow') : t('leading.toldWhy', { reason: reasonWords(reason) })
