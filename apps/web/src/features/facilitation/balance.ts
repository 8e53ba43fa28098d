/** Who has had how many turns, and how much time: for those who lead, so that nobody is overlooked. Pure. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { PersonId } from '@hearth/protocol/ids'
import type { SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { requireVoice } from '@hearth/room/guards'
import type { SpokenTimes } from '../../connection/spoken.ts'

export interface BalanceRow {
  person: SharedPerson
  turns: number
  /** In turns that are over, milliseconds. */
  spoken: number
  /** While anyone may speak, milliseconds; approximate. */
  open: number
  heard: boolean
}

/** A cough is no word. */
const HEARD_MS = 3000

/** In circle order; whoever types captions has no part in it. */
export function balanceOf(
  { people }: Pick<SharedView, 'people'>,
  { turnsHad }: Pick<FacilitationView, 'turnsHad'>,
  spoken: SpokenTimes,
  open: ReadonlyMap<PersonId, number>,
): BalanceRow[] {
  return people
    .filter((person) => requireVoice(person).ok)
    .map((person) => {
      const turns = turnsHad.find(({ personId }) => personId === person.id)?.turns ?? 0
      const inTurns = spoken.get(person.id) ?? 0
      const inOpen = open.get(person.id) ?? 0
      return {
        person,
        turns,
        spoken: inTurns,
        open: inOpen,
        heard: turns > 0 || inTurns > 0 || inOpen >= HEARD_MS,
      }
    })
}
