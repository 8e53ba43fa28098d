/** Sums over ballots as two small tables: the number in each cell says it, the bar over it only shows it. */
import { LEAVINGS, type Leaving, type PollSums, SCALES, type Scale, STEPS } from '@hearth/protocol/poll'
import type { ReactNode } from 'react'
import { t } from '../../text/t.ts'

const SCALE = {
  safe: 'results.safe',
  heard: 'results.heard',
  connected: 'results.connected',
  led: 'results.led',
} as const satisfies Record<Scale, string>

const LEAVES = {
  lighter: 'results.lighter',
  same: 'results.same',
  heavier: 'results.heavier',
} as const satisfies Record<Leaving, string>

export function ScalesTable({ sums: { ballots, scales } }: { sums: PollSums }) {
  return (
    <table className="w-full max-w-form table-fixed border-collapse">
      <caption className="pb-1 text-start text-s text-ink-soft">{t('results.scales')}</caption>
      <thead>
        <tr>
          <th scope="col" className="w-2/5">
            <span className="sr-only">{t('results.question')}</span>
          </th>
          {STEPS.map((step) => (
            <ColumnHead key={step}>{step}</ColumnHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {SCALES.map((scale) => (
          <tr key={scale} className="border-t border-line">
            <th scope="row" className="py-2 pe-2 text-start align-bottom font-strong">
              {t(SCALE[scale])}
            </th>
            {STEPS.map((step, index) => (
              <Count key={step} count={scales[scale][index] ?? 0} of={ballots} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function LeavingTable({ sums: { ballots, leaving } }: { sums: PollSums }) {
  return (
    <table className="w-full max-w-form table-fixed border-collapse">
      <caption className="pb-1 text-start text-s text-ink-soft">{t('results.leaving')}</caption>
      <thead>
        <tr>
          {LEAVINGS.map((one) => (
            <ColumnHead key={one}>{t(LEAVES[one])}</ColumnHead>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr className="border-t border-line">
          {LEAVINGS.map((one) => (
            <Count key={one} count={leaving[one]} of={ballots} />
          ))}
        </tr>
      </tbody>
    </table>
  )
}

const ColumnHead = ({ children }: { children: ReactNode }) => (
  <th scope="col" className="pb-1 text-center text-s font-normal text-ink-soft">
    {children}
  </th>
)

function Count({ count, of }: { count: number; of: number }) {
  return (
    <td className="px-1 py-2 align-bottom">
      <span aria-hidden="true" className="flex h-8 items-end justify-center">
        <span
          className="w-full max-w-10 rounded-t-[3px] bg-ember"
          style={{ height: `${(count / of) * 100}%` }}
        />
      </span>
      <span
        className={`block border-t border-edge text-center text-s ${count === 0 ? 'text-ink-soft' : 'font-strong'}`}
      >
        {count}
      </span>
    </td>
  )
}
