/** "Not now" to somebody who waits, with one of a few plain reasons, or none. */
import type { PersonId } from '@hearth/protocol/ids'
import { NOT_NOW_REASONS, type NotNowReason } from '@hearth/protocol/roles'
import { t } from '../../text/t.ts'
import { ActMenu } from './ActMenu.tsx'

const WORDS = {
  'already-begun': 'leading.reasonAlreadyBegun',
  'circle-is-full': 'leading.reasonCircleIsFull',
  'other-session': 'leading.reasonOtherSession',
  'write-to-us': 'leading.reasonWriteToUs',
} as const satisfies Record<NotNowReason, string>

export const reasonWords = (reason: NotNowReason): string => t(WORDS[reason])

export interface NotNowProps {
  person: { personId: PersonId; name: string }
  onSay: (reason: NotNowReason | null) => void
  pending: boolean
}

export function NotNow({ person: { name }, onSay, pending }: NotNowProps) {
  return (
    <ActMenu
      atStart
      name={t('facilitation.notNowName', { name })}
      className="min-h-11 rounded-full px-3 font-strong text-ink-soft hover:bg-sunken hover:text-ink aria-disabled:opacity-60"
      busy={pending}
      groups={[
        NOT_NOW_REASONS.map((reason) => ({ label: reasonWords(reason), onPress: () => onSay(reason) })),
        [{ label: t('leading.reasonNone'), onPress: () => onSay(null) }],
      ]}
    >
      {pending ? t('common.loading') : t('facilitation.notNow')}
    </ActMenu>
  )
}
