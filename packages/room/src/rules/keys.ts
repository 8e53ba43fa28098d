/** Rules K: the room's key, made in a browser and sealed from browser to browser. The server knows who has it, never what it is. */
import type { PersonId } from '@hearth/protocol/ids'
import type { Epoch, SealedKey } from '@hearth/protocol/keys'
import type { Refusal } from '@hearth/protocol/refusals'
import { type Decision, happened, refuse } from '../decision.ts'
import type { Envelopes, RoomEvent } from '../events.ts'
import { requireKeeper } from '../guards.ts'
import { belongs, everyoneHolds, isEpochDue } from '../keys.ts'
import type { Person, RoomState } from '../state.ts'

/** Of two who do so in the same instant the first counts. */
export function beginEpoch(
  state: RoomState,
  asker: Person,
  { after, keys }: { after: Epoch; keys: SealedKey[] },
  at: number,
): Decision {
  const keeper = requireKeeper(state.keys, asker.id)
  if (!keeper.ok) return keeper
  if (after !== state.keys.newest || !isEpochDue(state)) return refuse('keys-moved')
  const sealed = envelopesOf(state, asker, keys)
  if (!sealed.ok) return sealed
  const { envelopes } = sealed
  const used = everyoneHolds(state, [asker.id])
  return happened({ type: 'epochBegan', personId: asker.id, envelopes, at }, ...(used ? using(at) : []))
}

/** Who has got an envelope meanwhile keeps that. */
export function sealKey(
  state: RoomState,
  asker: Person,
  { epoch, keys }: { epoch: Epoch; keys: SealedKey[] },
  at: number,
): Decision {
  const keeper = requireKeeper(state.keys, asker.id)
  if (!keeper.ok) return keeper
  if (epoch !== state.keys.newest || !state.keys.holders.includes(asker.id)) return refuse('keys-moved')
  const lacking = keys.filter(({ personId }) => state.keys.envelopes[personId] === undefined)
  const sealed = envelopesOf(state, asker, lacking)
  if (!sealed.ok) return sealed
  return lacking.length === 0
    ? happened()
    : happened({ type: 'keySealed', personId: asker.id, envelopes: sealed.envelopes, at })
}

export function holdKey(state: RoomState, asker: Person, epoch: Epoch, at: number): Decision {
  const { newest, holders, envelopes, offeredAt } = state.keys
  if (epoch !== newest || envelopes[asker.id] === undefined) return refuse('keys-moved')
  if (holders.includes(asker.id)) return happened()
  const used = offeredAt !== null && everyoneHolds(state, [...holders, asker.id])
  return happened({ type: 'keyHeld', personId: asker.id, at }, ...(used ? using(at) : []))
}

const using = (at: number): RoomEvent[] => [{ type: 'epochUsed', at }]

/** Nothing at all is taken if one of them is sealed to somebody who is to have no key, or to a browser they have no more. */
function envelopesOf(
  state: RoomState,
  asker: Person,
  keys: readonly SealedKey[],
): { ok: true; envelopes: Envelopes } | Refusal {
  const from = asker.publicKey
  const moved = keys.some(({ personId, publicKey }) => !isTheirs(state, personId, publicKey))
  if (from === null || moved) return refuse('keys-moved')
  return {
    ok: true,
    envelopes: Object.fromEntries(keys.map(({ personId, sealed }) => [personId, { from, sealed }])),
  }
}

function isTheirs(state: RoomState, personId: PersonId, publicKey: string): boolean {
  const person = state.people[personId]
  return belongs(state, person) && person?.publicKey === publicKey
}
