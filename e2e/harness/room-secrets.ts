/** What a room keeps from everybody else, as somebody admitted has it. */
import type { SimulatedPerson } from '@hearth/people/simulate-person'
import { deriveEpochKeys, type EpochKeys, openEpochKey } from '@hearth/sealed/epoch-key'

export interface EpochSecret {
  epoch: number
  /** As it was made: what is sealed from browser to browser. */
  raw: Uint8Array<ArrayBuffer>
  keys: EpochKeys
}

/** Of the newest epoch, once it is sent with and this person has it. */
export async function newestSecret(person: SimulatedPerson): Promise<EpochSecret> {
  await person.until(
    ({ own, shared }) =>
      shared !== undefined &&
      shared.keys.newest > 0 &&
      shared.keys.sending === shared.keys.newest &&
      own?.keys.envelope?.epoch === shared.keys.newest,
  )
  const envelope = person.view.own?.keys.envelope
  if (!envelope) throw new Error('there is an envelope')
  const { epoch, from, sealed } = envelope
  const raw = await openEpochKey(sealed, person.browser, from, person.seat.sessionId, epoch)
  return { epoch, raw, keys: await deriveEpochKeys(raw) }
}

/** All that is made of an epoch's key, by name, as bytes: what no key object gives out is derived anew, from the same labels. */
export async function secretsOf({
  epoch,
  raw,
  keys,
}: EpochSecret): Promise<Record<string, Uint8Array<ArrayBuffer>>> {
  return {
    [`key of epoch ${epoch}`]: raw,
    [`media key of epoch ${epoch}`]: keys.media,
    [`words of epoch ${epoch}`]: keys.words,
    [`text key of epoch ${epoch}`]: await hkdf(raw, '', new TextEncoder().encode('hearth epoch v1 text'), 32),
    // As LiveKit's worker makes it.
    [`frame key of epoch ${epoch}`]: await hkdf(keys.media, 'LKFrameEncryptionKey', new Uint8Array(128), 16),
  }
}

async function hkdf(
  from: Uint8Array<ArrayBuffer>,
  salt: string,
  info: Uint8Array<ArrayBuffer>,
  bytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', from, 'HKDF', false, ['deriveBits'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new TextEncoder().encode(salt), info }
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, bytes * 8))
}

/** As LiveKit's client takes it. */
export async function mediaKeyOf(person: SimulatedPerson): Promise<{ epoch: number; media: number[] }> {
  const { epoch, keys } = await newestSecret(person)
  return { epoch, media: [...keys.media] }
}
