/** After the close: those who lead are among themselves, until one of them ends the session. */
import type { OwnView } from '@hearth/protocol/own-view'
import { requireFacilitator, requireNotOkEnded } from '@hearth/room/guards'
import { t } from '../../text/t.ts'
import { useReferral } from '../referral/use-referral.tsx'
import { LeaveBehind } from './LeaveBehind.tsx'

export function EndSession({ own }: { own: OwnView }) {
  const referral = useReferral(own.session.id)
  return (
    <>
      <p className="text-l font-strong">{t('facilitation.afterwards')}</p>
      <p className="text-s text-ink-soft">{t('facilitation.afterwardsMore')}</p>
      {requireFacilitator(own).ok && (
        <LeaveBehind
          own={own}
          referral={referral}
          command={{ type: 'endSession' }}
          requireFree={requireNotOkEnded}
          first={t('facilitation.endFirst')}
          label={t('facilitation.endSession')}
          title={t('facilitation.endTitle')}
          consequence={t('facilitation.endMore')}
          pendingWords={t('facilitation.ending')}
          look="primary"
        />
      )}
      {referral.dialog}
    </>
  )
}
