/** Tells those who lead a session that somebody in it is not OK and waits: by word and sign, not by colour alone. */
import { HeartPulse } from 'lucide-react'
import { t } from '../../text/t.ts'

export function NotOkIsOpen() {
  return (
    <p
      role="status"
      className="flex gap-3 rounded-m border border-s-4 border-rose bg-rose-soft px-4 py-3 font-strong text-rose"
    >
      <HeartPulse size={20} className="mt-0.5 shrink-0" aria-hidden="true" />
      {t('planning.notOkIsOpen')}
    </p>
  )
}
