/**
 * One browser's part in handing on the room's key, as the views ask: makes it, seals it, opens what is sealed to it. Who is
 * to have the key, and whose turn it is to seal, the room's rules say (K). What a server could gain by lying is refused
 * here: a key from nobody on the screen, an older key than was sent with before, a second key for one epoch.
 */
import type { Command } from '@hearth/protocol/commands'
import type { PersonId, SessionId } from '@hearth/protocol/ids'
import type { Epoch, PublicKey, SealedKey } from '@hearth/protocol/keys'
import { MAX_SEALED_KEYS } from '@hearth/protocol/limits'
import type { KeyDuty, OwnView } from '@hearth/protocol/own-view'
import type { RoomView } from '@hearth/protocol/room-view'
import type { CommandAnswer } from '@hearth/protocol/socket'
import { type BrowserKeys, NotAPublicKey } from './browser-keys.ts'
import { deriveEpochKeys, type EpochKeys, makeEpochKey, openEpochKey, sealEpochKey } from './epoch-key.ts'
import { NotForThisKey } from './not-for-this-key.ts'
import { ShownKeys } from './shown-keys.ts'

/** An envelope that this browser has opened once: of use to nobody but its own private key. */
export type OpenedEnvelope = NonNullable<OwnView['keys']['envelope']>

/** What a reload must not lose. */
export interface KeptRoomKeys {
  envelopes: OpenedEnvelope[]
  sending: Epoch
  /** Whose browsers could have the newest key. */
  shown: PublicKey[]
}

export interface RoomKeysDeps {
  sessionId: SessionId
  browser: BrowserKeys
  /** Never rejects. */
  send: (command: Command) => Promise<CommandAnswer>
  /** What is held, or sent with, has changed. */
  changed: () => void
  /** To be kept over a reload. */
  keep: (kept: KeptRoomKeys) => void
}

type Views = Pick<Partial<RoomView>, 'own' | 'shared'>

/** Texts of so many epochs can be read again: more than a session makes. */
const MOST_HELD = 128
/** Milliseconds before what was refused for now is asked again. */
const AGAIN_MS = 1000

export class RoomKeys {
  readonly #deps: RoomKeysDeps
  readonly #shown: ShownKeys
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
  /** The duty that was last done. */
  #done: string | null = null
  /** Keys made here that nobody has answered for yet, and to whom each was sealed. */
  #made: { raw: Uint8Array; browsers: PublicKey[] }[] = []
  /** The highest that the room ever said it sends with. */
  #sending: Epoch = 0
  #again: ReturnType<typeof setTimeout> | undefined
  #overdue: ReturnType<typeof setTimeout> | undefined
  #closed = false

  constructor(deps: RoomKeysDeps) {
    this.#deps = deps
    this.#shown = new ShownKeys(deps.browser.publicKey)
  }

  /** By epoch. Another map after each change. */
  get held(): ReadonlyMap<Epoch, EpochKeys> {
    return this.#held
  }

  /** The newest that is held, for the handshake; 0: none. */
  get newest(): Epoch {
    return Math.max(0, ...this.#held.keys())
  }

  /**
   * What to send with. null: nothing can be sent: there is no key, or somebody has gone who had it, and no other was made
   * in time. It never goes back.
   */
  get sending(): Epoch | null {
    const overdueAt = this.#shown.overdueAt
    const late = overdueAt !== null && Date.now() >= overdueAt && this.#sending <= this.newest
    return this.#sending === 0 || late ? null : this.#sending
  }

  /** Public keys of all browsers that could have the newest key: what safety words are made of. */
  get browsers(): readonly PublicKey[] {
    return this.#shown.all
  }

  /** What an earlier page of this browser had. Whoever sealed it may have left: that was looked at then. */
  async reopen({ envelopes, sending, shown }: KeptRoomKeys): Promise<void> {
    for (const envelope of envelopes) await this.#open(envelope)
    this.#sending = sending
    this.#shown.restore(shown)
  }

  /** The latest views. Work goes on in the background, one round at a time, always on the latest. */
  follow(views: Views): void {
    if (this.#closed) return
    this.#views = views
    this.#look()
    this.#stale = true
    this.#running ??= this.#run()
  }

  /** Resolves when everything that the latest views ask is done. */
  async idle(): Promise<void> {
    await this.#running
  }

  /** Nothing is sent, opened or kept any more. */
  close(): void {
    this.#closed = true
    clearTimeout(this.#again)
    clearTimeout(this.#overdue)
  }

  #look(): void {
    const { shared } = this.#views
    if (shared === undefined) return
    const before = this.sending
    this.#sending = Math.max(this.#sending, shared.keys.sending)
    if (this.#shown.follow(shared, Date.now())) this.#keep()
    const overdueAt = this.#shown.overdueAt
    clearTimeout(this.#overdue)
    if (overdueAt !== null) {
      this.#overdue = setTimeout(this.#deps.changed, Math.max(0, overdueAt - Date.now()))
    }
    if (this.sending !== before) this.#deps.changed()
  }

  async #run(): Promise<void> {
    try {
      while (this.#stale && !this.#closed) {
        this.#stale = false
        await this.#takeEnvelope()
        await this.#doDuty()
      }
    } finally {
      this.#running = null
    }
  }

  /** Once more on the same views: what was refused had nothing to do with them. */
  #later(): void {
    clearTimeout(this.#again)
    this.#again = setTimeout(() => this.follow(this.#views), AGAIN_MS)
  }

  async #takeEnvelope(): Promise<void> {
    const envelope = this.#views.own?.keys.envelope ?? null
    if (envelope === null || envelope.sealed === this.#told || !this.#isShown(envelope.from)) return
    const isNew = envelope.epoch > this.newest
    if (!(await this.#open(envelope)) || this.#closed) return
    if (isNew) this.#restart(envelope.epoch)
    this.#keep()
    this.#deps.changed()
    const answer = await this.#deps.send({ type: 'holdKey', epoch: envelope.epoch })
    // Where the room has moved on the next views name another envelope.
    if (answer.ok || answer.code === 'keys-moved') this.#told = envelope.sealed
    else this.#later()
  }

  /** A key that was made here counts with all it was sealed to: some may be on the screen no more. */
  #restart(epoch: Epoch): void {
    this.#shown.restart(this.#views.shared)
    const raw = this.#raw.get(epoch)
    const made = this.#made.find((one) => raw !== undefined && same(one.raw, raw))
    this.#shown.add(made?.browsers ?? [])
    this.#made = []
  }

  /** A key comes from somebody on the screen, or not at all: else the server could make one itself. */
  #isShown(publicKey: PublicKey): boolean {
    return this.#views.shared?.people.some((person) => person.publicKey === publicKey) ?? false
  }

  /** An epoch has one key: of a second one nothing is taken. */
  async #open(envelope: OpenedEnvelope): Promise<boolean> {
    const { browser, sessionId } = this.#deps
    const { epoch, from, sealed } = envelope
    try {
      const raw = await openEpochKey(sealed, browser, from, sessionId, epoch)
      const known = this.#raw.get(epoch)
      if (known !== undefined) return same(known, raw)
      const keys = await deriveEpochKeys(raw)
      this.#raw.set(epoch, raw)
      this.#held = new Map([...this.#held, [epoch, keys] as const].slice(-MOST_HELD))
      this.#opened = [...this.#opened, envelope].slice(-MOST_HELD)
      return true
    } catch (error) {
      if (error instanceof NotForThisKey) return false
      throw error
    }
  }

  async #doDuty(): Promise<void> {
    const duty = this.#views.own?.keys.duty ?? null
    if (duty === null || this.#closed) {
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
    if (answer.ok) return
    // Somebody came or went meanwhile: the views that say so are followed, on their way if not here yet.
    this.#done = null
    if (answer.code !== 'keys-moved') this.#later()
  }

  /** Of those whom the room names only whoever is on the screen as one who is to have it, and the browser that is shown there. */
  #recipients({ to }: KeyDuty): [PersonId, PublicKey][] {
    const people = this.#views.shared?.people ?? []
    return to
      .flatMap((personId): [PersonId, PublicKey][] => {
        const person = people.find(({ id }) => id === personId)
        return person?.hasKey && person.publicKey !== null ? [[personId, person.publicKey]] : []
      })
      .slice(0, MAX_SEALED_KEYS)
  }

  /** null: this browser does not hold what it would have to seal, or has seen a later key. */
  async #sealed(
    duty: KeyDuty,
    recipients: [PersonId, PublicKey][],
  ): Promise<Extract<Command, { type: 'beginEpoch' | 'sealKey' }> | null> {
    const begins = duty.kind === 'begin'
    const epoch = begins ? duty.newest + 1 : duty.newest
    if (begins && epoch <= this.newest) return null
    const raw = begins ? makeEpochKey() : this.#raw.get(epoch)
    if (raw === undefined) return null
    // Counted before it is sent: what the server does with it nobody sees.
    const browsers = recipients.map(([, publicKey]) => publicKey)
    if (begins) this.#made.push({ raw, browsers })
    else this.#shown.add(browsers)
    const { browser, sessionId } = this.#deps
    const sealing = recipients.map(async ([personId, publicKey]): Promise<SealedKey[]> => {
      try {
        return [
          { personId, publicKey, sealed: await sealEpochKey(raw, publicKey, browser, sessionId, epoch) },
        ]
      } catch (error) {
        // What is no key at all keeps nobody else from theirs; nor does an epoch that is no number of one.
        if (error instanceof NotAPublicKey || error instanceof RangeError) return []
        throw error
      }
    })
    const keys = (await Promise.all(sealing)).flat()
    if (keys.length === 0) return null
    return begins ? { type: 'beginEpoch', after: duty.newest, keys } : { type: 'sealKey', epoch, keys }
  }

  #keep(): void {
    if (this.#closed) return
    this.#deps.keep({ envelopes: this.#opened, sending: this.#sending, shown: this.browsers.slice() })
  }
}

const same = (a: Uint8Array, b: Uint8Array): boolean => a.every((byte, place) => byte === b[place])
