/**
 * One browser's part in handing on the room's key, as the views ask: makes it, seals it, opens what is sealed to it. It
 * decides nothing: who is to have the key, and whose turn it is to seal, the room's rules say (K).
 */
import type { Command } from '@hearth/protocol/commands'
import type { PersonId, SessionId } from '@hearth/protocol/ids'
import type { Epoch, SealedKey } from '@hearth/protocol/keys'
import type { KeyDuty, OwnView, RoomView } from '@hearth/protocol/room-view'
import type { CommandAnswer } from '@hearth/protocol/socket'
import { type BrowserKeys, NotAPublicKey, type PublicKey } from './browser-keys.ts'
import { deriveEpochKeys, type EpochKeys, makeEpochKey, openEpochKey, sealEpochKey } from './epoch-key.ts'
import { NotForThisKey } from './not-for-this-key.ts'

/** An envelope that this browser has opened once: of use to nobody but its own private key. */
export type OpenedEnvelope = NonNullable<OwnView['keys']['envelope']>

export interface RoomKeysDeps {
  sessionId: SessionId
  browser: BrowserKeys
  send: (command: Command) => Promise<CommandAnswer>
  /** What is held has changed, or can be sealed. */
  changed: () => void
  /** Another envelope was opened: these are to be kept over a reload. */
  keep: (envelopes: readonly OpenedEnvelope[]) => void
}

type Views = Pick<Partial<RoomView>, 'own' | 'shared'>

/** LiveKit's ring has so many places; of older epochs nothing is opened any more. */
const MOST_HELD = 16

export class RoomKeys {
  readonly #deps: RoomKeysDeps
  #held: ReadonlyMap<Epoch, EpochKeys> = new Map()
  /** By epoch, as they were made: what is sealed to newcomers. */
  readonly #raw = new Map<Epoch, Uint8Array<ArrayBuffer>>()
  #opened: OpenedEnvelope[] = []
  #views: Views = {}
  #running: Promise<void> | null = null
  /** The views changed since the running round last looked. */
  #stale = false
  /** The envelope that the room knows this browser has opened. */
  #told: string | null = null
  /** The duty that was last done, whatever was answered: the room names it anew when it still stands. */
  #done: string | null = null

  constructor(deps: RoomKeysDeps) {
    this.#deps = deps
  }

  /** By epoch. Another map after each change. */
  get held(): ReadonlyMap<Epoch, EpochKeys> {
    return this.#held
  }

  /** For the handshake; 0: none. */
  get newest(): Epoch {
    return Math.max(0, ...this.#held.keys())
  }

  get publicKey(): PublicKey {
    return this.#deps.browser.publicKey
  }

  /** What an earlier page of this browser had opened. Whoever sealed it may have left: that was looked at then. */
  async reopen(envelopes: readonly OpenedEnvelope[]): Promise<void> {
    for (const envelope of envelopes) await this.#open(envelope)
  }

  /** The latest views. Work goes on in the background, one round at a time, always on the latest. */
  follow(views: Views): void {
    this.#views = views
    this.#stale = true
    this.#running ??= this.#run()
  }

  /** Resolves when everything that the latest views ask is done. */
  async idle(): Promise<void> {
    await this.#running
  }

  async #run(): Promise<void> {
    while (this.#stale) {
      this.#stale = false
      await this.#takeEnvelope()
      await this.#doDuty()
    }
    this.#running = null
  }

  async #takeEnvelope(): Promise<void> {
    const envelope = this.#views.own?.keys.envelope ?? null
    if (envelope === null || envelope.sealed === this.#told || !this.#isShown(envelope.from)) return
    if (!(await this.#open(envelope))) return
    this.#told = envelope.sealed
    this.#deps.keep(this.#opened)
    this.#deps.changed()
    // Where it is refused, the next views name another envelope.
    void this.#deps.send({ type: 'holdKey', epoch: envelope.epoch })
  }

  /** A key comes from somebody on the screen, or not at all: else the server could make one itself. */
  #isShown(publicKey: PublicKey): boolean {
    return this.#views.shared?.people.some((person) => person.publicKey === publicKey) ?? false
  }

  async #open(envelope: OpenedEnvelope): Promise<boolean> {
    const { browser, sessionId } = this.#deps
    const { epoch, from, sealed } = envelope
    try {
      const raw = await openEpochKey(sealed, browser, from, sessionId, epoch)
      const keys = await deriveEpochKeys(raw)
      this.#raw.set(epoch, raw)
      this.#held = new Map([...this.#held, [epoch, keys] as const].filter(([one]) => one > epoch - MOST_HELD))
      for (const one of this.#raw.keys()) if (one <= epoch - MOST_HELD) this.#raw.delete(one)
      this.#opened = [...this.#opened.filter((one) => one.epoch !== epoch), envelope].slice(-MOST_HELD)
      return true
    } catch (error) {
      if (error instanceof NotForThisKey) return false
      throw error
    }
  }

  async #doDuty(): Promise<void> {
    const duty = this.#views.own?.keys.duty ?? null
    if (duty === null) {
      this.#done = null
      return
    }
    const recipients = this.#recipients(duty)
    const name = JSON.stringify([duty.kind, duty.newest, recipients])
    if (recipients.length === 0 || name === this.#done) return
    const command = await this.#sealed(duty, recipients)
    if (command === null) return
    this.#done = name
    const answer = await this.#deps.send(command)
    // Somebody came or went meanwhile: the views that say so are followed, on their way if not here yet.
    if (!answer.ok) this.#done = null
  }

  /** Of those whom the room names only whoever is on the screen, and the browser that is shown there. */
  #recipients({ to }: KeyDuty): [PersonId, PublicKey][] {
    const people = this.#views.shared?.people ?? []
    return to.flatMap((personId) => {
      const publicKey = people.find(({ id }) => id === personId)?.publicKey ?? null
      return publicKey === null ? [] : [[personId, publicKey] as [PersonId, PublicKey]]
    })
  }

  /** null: this browser does not hold what it would have to seal. */
  async #sealed(duty: KeyDuty, recipients: [PersonId, PublicKey][]): Promise<Command | null> {
    const epoch = duty.kind === 'begin' ? duty.newest + 1 : duty.newest
    const raw = duty.kind === 'begin' ? makeEpochKey() : this.#raw.get(epoch)
    if (raw === undefined) return null
    const { browser, sessionId } = this.#deps
    const sealing = recipients.map(async ([personId, publicKey]): Promise<SealedKey[]> => {
      try {
        return [
          { personId, publicKey, sealed: await sealEpochKey(raw, publicKey, browser, sessionId, epoch) },
        ]
      } catch (error) {
        // What is no key at all keeps nobody else from theirs.
        if (error instanceof NotAPublicKey) return []
        throw error
      }
    })
    const keys = (await Promise.all(sealing)).flat()
    if (keys.length === 0) return null
    return duty.kind === 'begin'
      ? { type: 'beginEpoch', after: duty.newest, keys }
      : { type: 'sealKey', epoch, keys }
  }
}
