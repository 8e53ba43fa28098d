/** Of a session that has begun: one's referrals while they are taken, and once it has ended what the poll came to. */
import type { PlannedSession } from '@hearth/protocol/http/sessions'
import { requirePhase } from '@hearth/room/guards'
import { dayAndTime } from '../../text/format.ts'
import { t } from '../../text/t.ts'
import { Referrals } from '../referral/Referrals.tsx'
import { useReferral } from '../referral/use-referral.tsx'
import { PollResults } from '../results/PollResults.tsx'

export function Aftercare({ session }: { session: PlannedSession }) {
  const { id, referralsUntil } = session
  const referral = useReferral(id)
  const ended = requirePhase(session, 'ended').ok
  const late = referralsUntil !== null && referralsUntil < Date.now()
  const takes = ended ? referralsUntil !== null && !late : requirePhase(session, 'live', 'closing').ok
  return (
    <>
      {takes && <Referrals sessionId={id} referral={referral} className="" />}
      {ended && late && (
        <p className="text-ink-soft">{t('referral.over', { day: dayAndTime(referralsUntil) })}</p>
      )}
      {ended && <PollResults sessionId={id} looksAgain={false} className="" />}
      {referral.dialog}
    </>
  )
}
