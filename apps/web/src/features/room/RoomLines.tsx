/** What concerns the viewer of turns and of who is there, in quiet lines over the bar. Empty while there is nothing to say. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { requireVoice } from '@hearth/room/guards'
import { t } from '../../text/t.ts'
import { Willing } from '../turns/lazy.tsx'
import { holderOf, isNext, isOwnTurn, takesTurns } from '../turns/turn.ts'
import { AloneNotice } from './AloneNotice.tsx'
import { AwayLine } from './AwayLine.tsx'

export function RoomLines({ shared, own }: { shared: SharedView; own: OwnView }) {
  const picks = takesTurns(shared) && shared.mode === 'nominate'
  return (
    <div className="grid gap-2 px-3 empty:hidden sm:px-5">
      <AloneNotice shared={shared} own={own} />
      {own.away && <AwayLine />}
      {isNext(shared, own) && !isOwnTurn(shared, own) && <NextLine shared={shared} />}
      {picks && requireVoice(own).ok && !isOwnTurn(shared, own) && <Willing own={own} />}
    </div>
  )
}

/** One turn ahead, so that nobody is taken by surprise. */
function NextLine({ shared }: { shared: SharedView }) {
  const name = holderOf(shared)?.name
  return (
    <p className="mx-auto flex w-fit items-center gap-2.5 text-center font-strong">
      <span className="size-2.5 shrink-0 rounded-full border-2 border-ember" aria-hidden="true" />
      {name === undefined ? t('turns.youAreNext') : t('turns.youAreNextAfter', { name })}
    </p>
  )
}
