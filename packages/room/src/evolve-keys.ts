/** (keys, event) → keys: the part of evolve that applies what happened to the room's key. Checks nothing. */
import type { RoomEvent } from './events.ts'
import { belongs, NO_KEYS } from './keys.ts'
import type { RoomKeys, RoomState } from './state.ts'

type KeyEvent = Extract<
  RoomEvent,
  {
    type:
      | 'personConnected'
      | 'epochBegan'
      | 'keySealed'
      | 'keyHeld'
      | 'epochUsed'
      | 'keyWanted'
      | 'keeperPassedOver'
  }
>

export function keysAfter(state: RoomState, event: KeyEvent): RoomKeys {
  const { keys, people } = state
  switch (event.type) {
    case 'personConnected': {
      const person = people[event.personId]
      const before = person?.publicKey ?? event.publicKey
      if (before === event.publicKey) return returned(keys, event)
      return otherBrowser(keys, event.personId, belongs(state, person))
    }
    case 'epochBegan':
      return {
        ...NO_KEYS,
        newest: keys.newest + 1,
        sending: keys.sending,
        // Whoever makes one new key after the other does not put off the moment at which the oldest is let go of.
        offeredAt: keys.offeredAt ?? event.at,
        envelopes: event.envelopes,
        holders: [event.personId],
      }
    case 'keySealed':
      return { ...keys, envelopes: { ...keys.envelopes, ...event.envelopes }, duty: null, passedOver: [] }
    case 'keyHeld':
      return { ...keys, holders: [...keys.holders, event.personId] }
    case 'epochUsed':
      return { ...keys, sending: keys.newest, offeredAt: null }
    case 'keyWanted':
      return { ...keys, wanted: true, staleSince: null, duty: null }
    case 'keeperPassedOver':
      return { ...keys, passedOver: [...keys.passedOver, event.personId] }
  }
}

/** What a browser says that it holds counts, as far as it had an envelope: after a reload it holds nothing until it has opened that again. */
function returned(
  keys: RoomKeys,
  { personId, holds }: Extract<KeyEvent, { type: 'personConnected' }>,
): RoomKeys {
  const has = holds === keys.newest && keys.envelopes[personId] !== undefined
  const had = keys.holders.includes(personId)
  if (has === had) return keys
  return {
    ...keys,
    holders: has ? [...keys.holders, personId] : keys.holders.filter((holder) => holder !== personId),
  }
}

/** Another device, or one that has lost its key: what was sealed to the former is of no use here, and is to be of none there. */
function otherBrowser(keys: RoomKeys, personId: string, belonged: boolean): RoomKeys {
  const { [personId]: _lost, ...envelopes } = keys.envelopes
  return {
    ...keys,
    envelopes,
    holders: keys.holders.filter((holder) => holder !== personId),
    ...(!belonged || keys.newest === 0 ? {} : { wanted: true, staleSince: null, duty: null }),
  }
}

/** Every running deadline counts from `gap` milliseconds later. */
export function keysMoved(keys: RoomKeys, gap: number): RoomKeys {
  const later = (moment: number | null) => (moment === null ? null : moment + gap)
  return {
    ...keys,
    offeredAt: later(keys.offeredAt),
    staleSince: later(keys.staleSince),
    unheldSince: later(keys.unheldSince),
    duty: keys.duty === null ? null : { ...keys.duty, since: keys.duty.since + gap },
  }
}
