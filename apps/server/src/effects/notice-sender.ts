/**
 * Sends what the outbox holds, and tells the room how that went. At least once: whoever crashes with a notice in hand
 * leaves it to the next who looks. Decides nothing; whether anybody still needs it, the room says.
 */
import type { RoomState } from '@hearth/room/state'
import type { Clock } from '../clock.ts'
import { MailRefused } from '../mail/mailer.ts'
import { randomId } from '../random-id.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { secretHash } from '../secret-hash.ts'
import type { ClaimedNotice, NoticeProgress, NoticeStore, WayState } from '../store/notice-store.ts'
import type { Timing } from '../timing.ts'
import type { Way, Ways } from './notice-ways.ts'

export interface NoticeSenderDeps {
  notices: NoticeStore
  rooms: Pick<Rooms, 'state' | 'submit'>
  ways: Ways
  clock: Clock
  timing: Timing
  /** Of the web app, without a slash at its end. */
  publicUrl: string
  failed: (error: unknown) => void
}

const AT_ONCE = 20

export class NoticeSender {
  readonly #deps: NoticeSenderDeps
  readonly #running = new Set<Promise<void>>()
  readonly #timers = new Set<NodeJS.Timeout>()
  #round: NodeJS.Timeout | undefined
  #stopped = false

  constructor(deps: NoticeSenderDeps) {
    this.#deps = deps
  }

  /** Takes up what was left behind, and goes on. */
  start(): void {
    void this.look()
    this.#round = setInterval(() => void this.look(), this.#deps.timing.noticeRoundMs)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearInterval(this.#round)
    for (const timer of this.#timers) clearTimeout(timer)
    await Promise.all(this.#running)
  }

  /** Takes up whatever is due; resolves when each of those has been tried once. Never rejects. */
  look(): Promise<void> {
    if (this.#stopped) return Promise.resolve()
    const looking = this.#lookOnce()
      .catch(this.#deps.failed)
      .finally(() => this.#running.delete(looking))
    this.#running.add(looking)
    return looking
  }

  async #lookOnce(): Promise<void> {
    const { notices, clock, timing, failed } = this.#deps
    for (;;) {
      const now = clock.now()
      const claimed = await notices.claim(now, now + timing.noticeInHandMs, AT_ONCE)
      await Promise.all(claimed.map((notice) => this.#attend(notice).catch(failed)))
      if (claimed.length < AT_ONCE) return
    }
  }

  /** One attempt: what is tried, kept, told to the room, and kept again. */
  async #attend(notice: ClaimedNotice): Promise<void> {
    const { notices, clock, timing } = this.#deps
    const tried = await this.#try(notice)
    const { state } = tried
    // Kept before the room is told: should this process end in between, the next one tells it.
    const inHand = { ...progressOf(tried), nextAttemptAt: clock.now() + timing.noticeInHandMs }
    if ((await notices.settle(notice.id, notice.attempt, inHand)) === 'taken') return
    const noted = notice.noted || (await this.#note(notice, state))
    const left = !noted || isOpen(tried)
    const wait = left ? this.#waitAfter(notice.attempt) : null
    const nextAttemptAt = wait === null ? null : clock.now() + wait
    await notices.settle(notice.id, notice.attempt, { ...progressOf(tried), noted, nextAttemptAt })
    if (wait !== null) this.#lookAfter(wait)
  }

  async #try(notice: ClaimedNotice): Promise<ClaimedNotice> {
    const { ways, publicUrl } = this.#deps
    if (!isOpen(notice)) return notice
    if (!(await this.#isWanted(notice))) return dropped(notice)
    const link = notice.referralId === null ? await this.#linkOf(notice) : `${publicUrl}/office`
    const isLast = this.#isLast(notice)
    const [mail, webhook] = await Promise.all([
      this.#tryWay(ways.mail, notice.mail, notice, link, isLast),
      this.#tryWay(ways.webhook, notice.webhook, notice, link, isLast),
    ])
    return { ...notice, mail, webhook, state: stateOf(mail, webhook) }
  }

  /** Of a page. A new one for each attempt. */
  async #linkOf({ id }: ClaimedNotice): Promise<string> {
    const { notices, publicUrl } = this.#deps
    const token = randomId()
    await notices.addLink(id, secretHash(token))
    return `${publicUrl}/page/${token}`
  }

  async #isWanted(notice: ClaimedNotice): Promise<boolean> {
    const { rooms, notices } = this.#deps
    if (notice.referralId !== null) return notices.isUnread(notice.referralId)
    return isPaged(await rooms.state(notice.sessionId), notice)
  }

  async #tryWay(
    way: Way,
    before: WayState,
    notice: ClaimedNotice,
    link: string,
    isLast: boolean,
  ): Promise<WayState> {
    if (before !== 'open') return before
    try {
      return (await inTime(way(notice, link), this.#deps.timing.noticePatienceMs)) === 'sent'
        ? 'sent'
        : 'failed'
    } catch (error) {
      this.#deps.failed(error)
      return isLast || error instanceof MailRefused ? 'failed' : 'open'
    }
  }

  #isLast({ attempt, triedSince }: ClaimedNotice): boolean {
    const { clock, timing } = this.#deps
    return clock.now() + this.#waitAfter(attempt) >= triedSince + timing.noticeGiveUpMs
  }

  #waitAfter(attempt: number): number {
    const { noticeRetryMs } = this.#deps.timing
    return noticeRetryMs[Math.min(attempt, noticeRetryMs.length) - 1] ?? 0
  }

  /** Whether the room knows, or needs to know nothing more. */
  async #note({ sessionId, page, who }: ClaimedNotice, state: NoticeProgress['state']): Promise<boolean> {
    if (state === 'dropped') return true
    const answer = await this.#deps.rooms.submit(sessionId, {
      type: 'notePage',
      number: page,
      who,
      // Said at once, however often it is tried again.
      how: state === 'pending' ? 'failing' : state,
    })
    return state !== 'pending' && (answer.ok || answer.code !== 'temporarily-unavailable')
  }

  #lookAfter(wait: number): void {
    if (this.#stopped) return
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      void this.look()
    }, wait)
    this.#timers.add(timer)
  }
}

/** While the page it belongs to goes on, and nobody has seen it. */
const isPaged = (room: RoomState | null, { page }: ClaimedNotice): boolean =>
  room?.page?.number === page && room.page.seenBy === null

const isOpen = ({ mail, webhook }: Pick<NoticeProgress, 'mail' | 'webhook'>): boolean =>
  mail === 'open' || webhook === 'open'

/** Nobody needs it any more. What has worked has worked. */
const dropped = (notice: ClaimedNotice): ClaimedNotice => ({
  ...notice,
  state: notice.state === 'pending' ? 'dropped' : notice.state,
  mail: notice.mail === 'open' ? 'failed' : notice.mail,
  webhook: notice.webhook === 'open' ? 'failed' : notice.webhook,
})

function stateOf(mail: WayState, webhook: WayState): NoticeProgress['state'] {
  if (mail === 'sent' || webhook === 'sent') return 'sent'
  return mail === 'failed' && webhook === 'failed' ? 'failed' : 'pending'
}

const progressOf = ({ state, mail, webhook, noted }: ClaimedNotice) => ({ state, mail, webhook, noted })

/** A way that does not answer has not worked this time. */
async function inTime<T>(work: Promise<T>, patienceMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('a way to send a notice did not answer')), patienceMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
