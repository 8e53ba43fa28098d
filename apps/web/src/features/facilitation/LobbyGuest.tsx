/** One person at the door: who they say they are, and the two answers. "Not now" can be taken back by admitting. */
import type { LobbyEntry } from '@hearth/protocol/facilitation-view'
import { useCommand } from '../../connection/use-room.ts'
import { timeOfDay } from '../../text/format.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from '../room/CommandFault.tsx'

export function LobbyGuest({ entry, leads }: { entry: LobbyEntry; leads: boolean }) {
  const { personId, name, pronouns, admission } = entry
  const admit = useCommand({ type: 'admit', personId })
  const notNow = useCommand({ type: 'sayNotNow', personId, reason: null })
  return (
    <li className="grid gap-1.5">
      <div>
        <p>
          <span className="font-strong">{name}</span>
          {pronouns && <span className="text-ink-soft"> · {pronouns}</span>}
        </p>
        <p className="text-s text-ink-soft">{factsOf(entry).join(' · ')}</p>
        {entry.afterRemoval && <p className="text-s font-strong">{t('facilitation.afterRemoval')}</p>}
        {entry.sameName && <p className="text-s font-strong">{t('facilitation.sameName')}</p>}
      </div>
      {leads && (
        <div className="flex flex-wrap gap-2">
          <Button
            aria-label={t('facilitation.admitName', { name })}
            onClick={admit.run}
            pending={admit.pending && t('facilitation.admitting')}
          >
            {t('facilitation.admit')}
          </Button>
          {admission === 'waiting' && (
            <Button
              look="quiet"
              aria-label={t('facilitation.notNowName', { name })}
              onClick={notNow.run}
              pending={notNow.pending && t('common.loading')}
            >
              {t('facilitation.notNow')}
            </Button>
          )}
        </div>
      )}
      <CommandFault code={admit.refused ?? notNow.refused} />
    </li>
  )
}

function factsOf({ since, place, presence, admission, captions }: LobbyEntry): string[] {
  return [
    admission === 'not-now'
      ? t('facilitation.toldNotNow')
      : t('facilitation.waitingSince', { time: timeOfDay(since) }),
    ...(captions ? [t('facilitation.typesCaptions')] : []),
    ...(place === 'in-the-room' ? [t('facilitation.inTheRoom')] : []),
    ...(presence === 'reconnecting' ? [t('room.personReconnecting')] : []),
  ]
}
