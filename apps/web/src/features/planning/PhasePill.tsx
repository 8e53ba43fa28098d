/** How far a session is. Says nothing of one that is only planned. */
import type { Phase } from '@hearth/protocol/roles'
import { t } from '../../text/t.ts'
import { Pill } from '../../ui/Pill.tsx'

export function PhasePill({ phase }: { phase: Phase }) {
  switch (phase) {
    case 'scheduled':
      return null
    case 'lobby':
      return <Pill tone="leaf">{t('planning.phaseLobby')}</Pill>
    case 'live':
      return <Pill tone="leaf">{t('planning.phaseLive')}</Pill>
    case 'closing':
      return <Pill>{t('planning.phaseClosing')}</Pill>
    case 'ended':
      return <Pill>{t('planning.phaseEnded')}</Pill>
  }
}
