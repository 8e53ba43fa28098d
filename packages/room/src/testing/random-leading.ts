/** Who is made a facilitator, steps down, or says something of a page, in a random walk. */
import type { Place } from '@hearth/protocol/roles'
import fc from 'fast-check'
import type { Asked } from '../actor.ts'
import type { SystemCommand } from '../system-commands.ts'
import { id, type Name, staffId } from './people.ts'
import { arrival } from './steps.ts'

type Asking = Extract<Asked, { by: 'participant' }>
type Says = Extract<SystemCommand, { type: 'notePage' | 'acknowledgePage' }>

/** Of the staff in walks, and not scheduled to lead. */
const ALSO_STAFF: readonly Name[] = ['Gus', 'Hana']

export const arrivalInWalk = (who: Name, place: Place = 'own-device'): ReturnType<typeof arrival> =>
  arrival(who, ALSO_STAFF.includes(who) ? { place, staffId: staffId(who) } : { place })

const whom = fc.constantFrom<Name>('Sol', 'Gus', 'Hana', 'Fay', 'Jo', 'Ana')
const byWhom = fc.constantFrom<Name>('Fay', 'Jo', 'Fay', 'Jo', 'Sol', 'Gus', 'Ana')

export const leadingAskings: fc.Arbitrary<Asking> = fc
  .tuple(byWhom, whom, fc.constantFrom('promote' as const, 'promote' as const, 'demote' as const))
  .map(([who, personId, type]) => ({
    by: 'participant',
    personId: id(who),
    command: { type, personId: id(personId) },
    newId: '',
  }))

/** In a walk the number says how far the page lies behind the newest. Mostly it is that. */
export const pageCommands: fc.Arbitrary<Says> = fc
  .constantFrom(0, 0, 0, 1)
  .chain((number) =>
    fc.constantFrom<Says>(
      { type: 'notePage', number, who: 'on-call', how: 'sent' },
      { type: 'notePage', number, who: 'on-call', how: 'failing' },
      { type: 'notePage', number, who: 'on-call', how: 'failed' },
      { type: 'notePage', number, who: 'backup', how: 'sent' },
      { type: 'notePage', number, who: 'backup', how: 'failed' },
      { type: 'acknowledgePage', number, by: 'Nia' },
    ),
  )
