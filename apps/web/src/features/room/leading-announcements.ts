/** What changed in who leads and in the guide, in words for those who listen. Pure but for the catalogue. */
import type { SharedPerson } from '@hearth/protocol/room-view'
import { requireFacilitator } from '@hearth/room/guards'
import type { Views } from '../../connection/held-views.ts'
import { t } from '../../text/t.ts'

export function leadingChange(before: Views, after: Views): string[] {
  return [...ownLead(before, after), ...leads(before, after), ...stepChange(before, after)]
}

function ownLead({ own: before }: Views, { own: after }: Views): string[] {
  if (!before || !after) return []
  const is = requireFacilitator(after).ok
  if (requireFacilitator(before).ok === is) return []
  return [t(is ? 'room.saidYouLead' : 'room.saidYouLeadNoMore')]
}

/** Of who was there before: whoever comes in as a facilitator is told as coming in. */
function leads({ shared: before }: Views, { shared: after, own }: Views): string[] {
  if (!before || !after) return []
  return after.people.flatMap((person) => {
    const was = before.people.find(({ id }) => id === person.id)
    if (was === undefined || person.id === own?.personId) return []
    return leadWords(was, person)
  })
}

function leadWords(before: SharedPerson, after: SharedPerson): string[] {
  const is = requireFacilitator(after).ok
  if (requireFacilitator(before).ok === is) return []
  return [t(is ? 'room.saidLeadsNow' : 'room.saidLeadsNoMore', { name: after.name })]
}

function stepChange({ shared: before }: Views, { shared: after }: Views): string[] {
  const title = after?.step?.title
  return before && title !== undefined && title !== before.step?.title ? [t('room.saidStep', { title })] : []
}
