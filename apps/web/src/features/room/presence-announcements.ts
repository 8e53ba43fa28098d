/** Who is away for a moment or drops with the floor, and whether anybody leads, in words for those who listen. Pure but for the catalogue. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { Paging, SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { requirePhase } from '@hearth/room/guards'
import type { Views } from '../../connection/held-views.ts'
import { t } from '../../text/t.ts'
import { holderOf } from '../turns/turn.ts'
import { aloneWords, pagingWords } from './AloneNotice.tsx'

export function presenceChange({ shared: before }: Views, { shared: after, own }: Views): string[] {
  if (!before || !after || !own || !requirePhase(after, 'live').ok) return []
  return [
    ...awayChange(before, after, own),
    ...holderDrops(before, after, own),
    ...aloneChange(before, after, own),
    ...pagingChange(before.paging, after.paging),
  ]
}

function awayChange(before: SharedView, after: SharedView, { personId }: OwnView): string[] {
  return after.people.flatMap((person) => {
    const was = before.people.find(({ id }) => id === person.id)
    if (!was || was.away === person.away) return []
    if (person.id === personId) return [t(person.away ? 'turns.youAreAway' : 'turns.saidYouReturned')]
    return [t(person.away ? 'turns.saidAway' : 'turns.saidReturned', { name: person.name })]
  })
}

/** Who has the floor and drops, and is back: of all others the tile says it. */
function holderDrops(before: SharedView, after: SharedView, { personId }: OwnView): string[] {
  const [was, is] = [holderOf(before), holderOf(after)]
  if (!is || was?.id !== is.id || is.id === personId) return []
  const drops = (person: SharedPerson) => person.presence === 'reconnecting'
  if (drops(was) === drops(is)) return []
  return [t(drops(is) ? 'turns.saidHolderReconnecting' : 'turns.saidReturned', { name: is.name })]
}

function aloneChange(before: SharedView, after: SharedView, own: OwnView): string[] {
  if (before.leftAlone === after.leftAlone) return []
  return after.leftAlone ? [t('turns.alone'), aloneWords(after, own)] : [t('turns.saidLeads')]
}

function pagingChange(before: Paging | null, after: Paging | null): string[] {
  if (after === null || (before?.state === after.state && before.seenBy === after.seenBy)) return []
  const first = after.call[0]
  return [
    pagingWords(after),
    ...(first
      ? [
          `${t(after.state === 'failed' ? 'turns.pageCall' : 'turns.pageIfUrgent')} ${first.name}, ${first.reach}`,
        ]
      : []),
  ]
}
