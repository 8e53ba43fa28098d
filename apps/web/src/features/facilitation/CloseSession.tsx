/** Closing the session for everyone, always in reach at the foot of the panel. */
import type { OwnView } from '@hearth/protocol/own-view'
import { requireNotOkAnswered } from '@hearth/room/guards'
import { t } from '../../text/t.ts'
import type { Referral } from '../referral/use-referral.tsx'
import { LeaveBehind } from './LeaveBehind.tsx'

/** The question alone, for where it stands beside other ways out. */
export function AskToClose({ own, referral }: { own: OwnView; referral: Referral }) {
  return (
    <LeaveBehind
      own={own}
      referral={referral}
      command={{ type: 'closeSession' }}
      requireFree={requireNotOkAnswered}
      first={t('facilitation.closeFirst')}
      label={t('facilitation.closeSession')}
      title={t('facilitation.closeTitle')}
      consequence={t('facilitation.closeMore')}
      pendingWords={t('facilitation.closing')}
      look="plain"
    />
  )
}

export function CloseSession({ own, referral }: { own: OwnView; referral: Referral }) {
  return (
    <div className="sticky bottom-0 mt-auto short:static border-t border-line bg-surface p-4">
      <AskToClose own={own} referral={referral} />
    </div>
  )
}
