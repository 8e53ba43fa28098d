/** The pages of the close from ready-made views: `?screen=poll`, `poll-refused`, `elsewhere`, `farewell`, `answered`, `left`. */
import type { OwnView } from '@hearth/protocol/own-view'
import { Poll } from '../../features/closing/Poll.tsx'
import type { BallotControl } from '../../features/closing/use-ballot.ts'
import { Closing } from '../../features/farewell/Closing.tsx'
import { FarewellHelp } from '../../features/farewell/FarewellHelp.tsx'
import { Forgotten } from '../../features/farewell/Forgotten.tsx'
import { Thanks } from '../../features/farewell/Thanks.tsx'
import { Page } from '../../ui/Page.tsx'

const nothing = () => {}
const control = (change: Partial<BallotControl>): BallotControl => ({
  ballot: { kind: 'begun', token: '', given: true },
  elsewhere: false,
  notFetched: null,
  fetching: false,
  fetch: nothing,
  notCast: null,
  casting: false,
  cast: nothing,
  skip: nothing,
  ...change,
})

const REFUSED: Partial<BallotControl> = {
  notFetched: { ok: false, code: 'offline' },
  notCast: { ok: false, code: 'offline' },
}

export function ClosingPages({ screen, own }: { screen: string; own: OwnView }) {
  if (screen === 'left')
    return <Forgotten sessionId={own.session.id} goodbye={{ answered: true, unheard: false }} />
  const polls = screen !== 'farewell' && screen !== 'answered'
  const change = screen === 'poll-refused' ? REFUSED : { elsewhere: screen === 'elsewhere' }
  return (
    <Page title={screen} width="text" heading={polls ? null : <Thanks />} aside={<FarewellHelp own={own} />}>
      {polls ? (
        <Poll control={control(change)} />
      ) : (
        <Closing own={own} answered={screen === 'answered'} onLeft={nothing} />
      )}
    </Page>
  )
}
