/** After the close, for those who lead it: what the poll has come to so far, and referrals. */
import type { OwnView } from '@hearth/protocol/own-view'
import { Referrals } from '../referral/Referrals.tsx'
import type { Referral } from '../referral/use-referral.tsx'
import { PollResults } from '../results/PollResults.tsx'

const PART = 'border-b border-line p-4'

export function Debrief({ own, referral }: { own: OwnView; referral: Referral }) {
  const sessionId = own.session.id
  return (
    <>
      <Referrals sessionId={sessionId} referral={referral} className={PART} />
      <PollResults sessionId={sessionId} looksAgain className={PART} />
    </>
  )
}
