/** The sealed texts of one seat: fetches each that the views name once, opens it, seals what is written. No React. */
import type { Seat } from '@hearth/protocol/http/invitations'
import type { FetchedTexts, TextKey, Where } from '@hearth/protocol/http/texts'
import type { PersonId, TextId } from '@hearth/protocol/ids'
import { MAX_PRIVATE_TEXTS } from '@hearth/protocol/limits'
import type { RoomView } from '@hearth/protocol/room-view'
import type { BrowserKeys } from '@hearth/sealed/browser-keys'
import { openCircleText, sealCircleText } from '@hearth/sealed/circle-text'
import { textContext } from '@hearth/sealed/contexts'
import { NotForThisKey } from '@hearth/sealed/not-for-this-key'
import { openPrivateText, resealContentKey, sealPrivateText } from '@hearth/sealed/private-text'
import type { RoomKeys } from '@hearth/sealed/room-keys'
import { postFetch, postShare } from '../api/texts.ts'
import { newId } from '../connection/new-id.ts'
import { type KnownKeys, keyOf } from './known-keys.ts'
import { circlePlace, contextOfText, type NamedText, namedTexts, privatePlace } from './named-texts.ts'
import { sendText, writeAnswer } from './send-text.ts'
import type { TextContent, WriteAnswer } from './use-texts.ts'

type Views = Partial<RoomView>
type Fetched = FetchedTexts['texts'][number]

export interface TextBoxDeps {
  seat: Seat
  browser: BrowserKeys
  room: Pick<RoomKeys, 'held' | 'sending'>
  known: KnownKeys
  /** What is known of a text has changed. */
  changed: () => void
}

/** Milliseconds before what could not be fetched is asked for again. */
const AGAIN_MS = 3000

const COMING: TextContent = { state: 'coming' }
const UNREADABLE: TextContent = { state: 'unreadable' }
const there = (text: string): TextContent => ({ state: 'there', text })

export class TextBox {
  readonly #deps: TextBoxDeps
  #views: Views = {}
  #named = new Map<TextId, NamedText>()
  readonly #fetched = new Map<TextId, Fetched>()
  /** Named by a view, and not there when it was asked for. */
  readonly #absent = new Set<TextId>()
  readonly #contents = new Map<TextId, TextContent>()
  #running: Promise<void> | null = null
  #stale = false
  #again: ReturnType<typeof setTimeout> | undefined
  #closed = false

  constructor(deps: TextBoxDeps) {
    this.#deps = deps
  }

  contentOf(id: TextId): TextContent {
    return this.#contents.get(id) ?? COMING
  }

  /** The latest views; also to be called when another key of the room is held. */
  follow(views: Views): void {
    if (this.#closed) return
    this.#views = views
    this.#named = namedTexts(views)
    for (const id of this.#contents.keys()) if (!this.#named.has(id)) this.#forget(id)
    this.#stale = true
    this.#running ??= this.#run()
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#again)
  }

  /** `to`: who can read it beside oneself and the thread's owner. */
  async writePrivately(to: readonly PersonId[], thread: PersonId, text: string): Promise<WriteAnswer> {
    return this.#writeSealed({ kind: 'private', thread }, [...new Set([thread, ...to])], text)
  }

  /** `to`: who leads or advises and is to read it, beside oneself. */
  async writeToLane(to: readonly PersonId[], text: string): Promise<WriteAnswer> {
    return this.#writeSealed({ kind: 'lane' }, to, text)
  }

  async writeToCircle(kind: 'chat' | 'caption', text: string): Promise<WriteAnswer> {
    const { room } = this.#deps
    const epoch = room.sending
    const key = epoch === null ? undefined : room.held.get(epoch)?.text
    if (epoch === null || key === undefined) return { ok: false, code: 'keys-moved' }
    const id = newId()
    const context = this.#ownContext(id, circlePlace(kind, epoch))
    const body = await sealCircleText(text, key, context)
    return this.#post(id, body, { kind, epoch }, text)
  }

  /** Every text of one's own thread that one can read is sealed to one more person, who leads or advises. */
  async share(withWhom: PersonId): Promise<WriteAnswer> {
    const { seat, browser } = this.#deps
    const publicKey = keyOf(this.#views, withWhom)
    if (publicKey === null) return { ok: false, code: 'cannot-read' }
    const keys: { id: TextId; sealed: string }[] = []
    for (const [id, named] of this.#named) {
      const fetched = this.#fetched.get(id)
      if (named.where !== 'private' || named.text.thread !== seat.personId || !fetched?.key) continue
      if (named.text.readers.some(({ personId }) => personId === withWhom)) continue
      const { sealed, sealedBy } = fetched.key
      const context = contextOfText(seat.sessionId, named)
      try {
        keys.push({
          id,
          sealed: await resealContentKey(fetched.body, sealed, context, browser, sealedBy, publicKey),
        })
      } catch (error) {
        if (!(error instanceof NotForThisKey)) throw error
      }
    }
    if (keys.length === 0) return { ok: true }
    const { sessionId, personId } = seat
    return writeAnswer(
      await postShare(sessionId, { personId, with: withWhom, fromKey: browser.publicKey, publicKey, keys }),
    )
  }

  async #writeSealed(
    place: { kind: 'private'; thread: PersonId } | { kind: 'lane' },
    others: readonly PersonId[],
    text: string,
  ): Promise<WriteAnswer> {
    const { seat, browser } = this.#deps
    const readers: Omit<TextKey, 'sealed'>[] = [{ personId: seat.personId, publicKey: browser.publicKey }]
    for (const personId of others) {
      if (personId === seat.personId) continue
      const publicKey = keyOf(this.#views, personId)
      if (publicKey === null) return { ok: false, code: 'cannot-read' }
      readers.push({ personId, publicKey })
    }
    const id = newId()
    const context = this.#ownContext(id, privatePlace(place.kind === 'lane' ? null : place.thread))
    const sealed = await sealPrivateText(
      text,
      context,
      browser,
      readers.map(({ publicKey }) => publicKey),
    )
    const keys = readers.map((reader, index): TextKey => ({ ...reader, sealed: sealed.keys[index] ?? '' }))
    return this.#post(id, sealed.body, { ...place, fromKey: browser.publicKey, keys }, text)
  }

  async #post(id: TextId, body: string, where: Where, text: string): Promise<WriteAnswer> {
    const { sessionId, personId } = this.#deps.seat
    const answer = await sendText(sessionId, { personId, id, body, where })
    if (answer.ok) this.#say(id, there(text))
    return answer
  }

  async #run(): Promise<void> {
    try {
      while (this.#stale && !this.#closed) {
        this.#stale = false
        await this.#fetchMissing()
        for (const [id, named] of this.#named) {
          if (this.contentOf(id).state !== 'there') this.#say(id, await this.#opened(id, named))
        }
      }
    } finally {
      this.#running = null
    }
  }

  async #fetchMissing(): Promise<void> {
    const missing = [...this.#named.keys()].filter((id) => !this.#fetched.has(id) && !this.#absent.has(id))
    for (let first = 0; first < missing.length; first += MAX_PRIVATE_TEXTS) {
      const { sessionId, personId } = this.#deps.seat
      const ids = missing.slice(first, first + MAX_PRIVATE_TEXTS)
      const answer = await postFetch(sessionId, { personId, ids })
      if (!answer.ok) return this.#fetchLater()
      for (const text of answer.value.texts) this.#fetched.set(text.id, text)
      for (const id of ids) if (!this.#fetched.has(id)) this.#absent.add(id)
      if (this.#absent.size > 0) this.#fetchLater()
    }
  }

  /** What is not there yet, or could not be asked for, is asked for once more, and not with each view. */
  #fetchLater(): void {
    if (this.#closed) return
    clearTimeout(this.#again)
    this.#again = setTimeout(() => {
      this.#absent.clear()
      this.follow(this.#views)
    }, AGAIN_MS)
  }

  async #opened(id: TextId, named: NamedText): Promise<TextContent> {
    const fetched = this.#fetched.get(id)
    if (fetched === undefined) return COMING
    const { seat, browser, room, known } = this.#deps
    const context = contextOfText(seat.sessionId, named)
    try {
      if (named.where === 'private') {
        const { key, body } = fetched
        if (key === null || !known.mayHaveSealed(named.text, key.sealedBy)) return UNREADABLE
        return there(await openPrivateText(body, key.sealed, context, browser, key.sealedBy))
      }
      const { epoch } = named.text
      const key = room.held.get(epoch)?.text
      // A key that is newer than all that are held is on its way; an older one never comes.
      if (key === undefined) return epoch > Math.max(0, ...room.held.keys()) ? COMING : UNREADABLE
      return there(await openCircleText(fetched.body, key, context))
    } catch (error) {
      if (error instanceof NotForThisKey) return UNREADABLE
      throw error
    }
  }

  #ownContext(id: TextId, where: string): string {
    const { sessionId, personId } = this.#deps.seat
    return textContext({ sessionId, id, author: personId, where })
  }

  #say(id: TextId, content: TextContent): void {
    const before = this.#contents.get(id)
    if (before?.state === content.state) return
    this.#contents.set(id, content)
    this.#deps.changed()
  }

  #forget(id: TextId): void {
    // What was just written stands in no view yet.
    if (this.#fetched.delete(id)) this.#contents.delete(id)
  }
}
