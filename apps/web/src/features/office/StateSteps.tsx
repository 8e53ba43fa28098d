/** How far a referral is, as four steps and in words. */
import { REFERRAL_STATES, type ReferralState } from '@hearth/protocol/referral'
import { t } from '../../text/t.ts'
import { stateName } from './state-name.ts'

export function StateSteps({ state }: { state: ReferralState }) {
  const reached = REFERRAL_STATES.indexOf(state)
  return (
    <div className="grid gap-1">
      <p className="sr-only">
        {t('office.state')}: {stateName(state)}
      </p>
      <ol aria-hidden="true" className="grid grid-cols-4 gap-1.5 text-s">
        {REFERRAL_STATES.map((step, index) => (
          <li key={step} className={`grid gap-1 ${index === reached ? 'font-strong' : 'text-ink-soft'}`}>
            <span className={`h-1.5 rounded-full ${index <= reached ? 'bg-leaf' : 'bg-line'}`} />
            {/* On a narrow phone there is room for the one that counts. */}
            <span className={index === reached ? '' : 'max-sm:invisible'}>{stateName(step)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
