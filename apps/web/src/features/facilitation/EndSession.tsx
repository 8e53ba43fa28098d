/** After the close: those who lead are among themselves, until one of them ends the session. */
import type { OwnView } from '@hearth/protocol/room-view'
import { requireFacilitator } from '@hearth/room/guards'
import { t } from '../../text/t.ts'
import { LeaveBehind } from './LeaveBehind.tsx'

export function EndSession({ own }: { own: OwnView }) {
  return (
    <>
      <p className="text-l font-strong">{t('facilitation.afterwards')}</p>
      <p className="text-s text-ink-soft">{t('facilitation.afterwardsMore')}</p>
      {requireFacilitator(own).ok && (
        <LeaveBehind
          own={own}
          command={{ type: 'endSession' }}
          label={t('facilitation.endSession')}
          title={t('facilitation.endTitle')}
          consequence={t('facilitation.endMore')}
          pendingWords={t('facilitation.ending')}
          look="primary"
        />
      )}
    </>
  )
}
