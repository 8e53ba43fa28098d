/** A room by its real rules, and browsers with real keys that follow its views: no network, and time passes when told. */
import type { Command } from '@hearth/protocol/commands'
import type { RoomView } from '@hearth/protocol/room-view'
import type { CommandAnswer } from '@hearth/protocol/socket'
import type { Asked } from '@hearth/room/actor'
import { audienceOf } from '@hearth/room/audience-of'
import { decide } from '@hearth/room/decide'
import { evolve } from '@hearth/room/evolve'
import { facilitationView, ownView, sharedView } from '@hearth/room/project'
import type { RoomState } from '@hearth/room/state'
import { id, type Name } from '@hearth/room/testing/people'
import { arrival, CRISIS, connecting, plan, START } from '@hearth/room/testing/steps'
import { type BrowserKeys, makeBrowserKeys } from '../browser-keys.ts'
import { type KeptRoomKeys, RoomKeys } from '../room-keys.ts'

export interface Browser {
  name: Name
  pair: BrowserKeys
  keys: RoomKeys
  /** What it would find after a reload. */
  kept: KeptRoomKeys
  /** A sleeping one does nothing of what it is asked. */
  asleep: boolean
}

const NOTHING: KeptRoomKeys = { envelopes: [], sending: 0, shown: [] }

export class Circle {
  state: RoomState
  now = START
  readonly browsers = new Map<Name, Browser>()
  /** Everything that was ever sent by a browser, or shown to one. */
  readonly traffic: string[] = []

  private constructor(state: RoomState) {
    this.state = state
  }

  /** A room in which nobody is yet. */
  static open(): Circle {
    const opened = decide(
      null,
      {
        by: 'system',
        command: {
          type: 'openRoom',
          session: plan(),
          site: null,
          livekitRoom: 'circle',
          crisis: CRISIS,
          onCall: [],
        },
      },
      START,
    )
    const state = opened.ok ? opened.events.reduce<RoomState | null>(evolve, null) : null
    if (state === null) throw new Error('the room did not open')
    return new Circle(state)
  }

  /** Through the door and connected, with a new browser. */
  async enter(name: Name): Promise<Browser> {
    const pair = await makeBrowserKeys()
    this.#ask({ by: 'system', command: arrival(name) })
    return this.#connect(name, pair, NOTHING)
  }

  /** The same browser after a reload: it has what it kept, and holds nothing in its memory. */
  async reload(name: Name): Promise<Browser> {
    const { pair, kept } = this.of(name)
    return this.#connect(name, pair, kept)
  }

  /** Another device of theirs. */
  async move(name: Name): Promise<Browser> {
    return this.#connect(name, await makeBrowserKeys(), NOTHING)
  }

  of(name: Name): Browser {
    const browser = this.browsers.get(name)
    if (browser === undefined) throw new Error(`${name} has no browser`)
    return browser
  }

  ask(name: Name, command: Command): CommandAnswer {
    return this.#ask({ by: 'participant', personId: id(name), command, newId: '' })
  }

  /** So many milliseconds later, with what has fallen due. */
  async later(ms: number): Promise<void> {
    this.now += ms
    this.#ask({ by: 'system', command: { type: 'tick' } })
    await this.settled()
  }

  /** Resolves when every browser has done what it is asked, and nothing more is asked of any. */
  async settled(): Promise<void> {
    for (;;) {
      const before = this.state
      for (const browser of this.browsers.values())
        if (!browser.asleep) browser.keys.follow(this.viewsOf(browser.name))
      await Promise.all([...this.browsers.values()].map(({ keys }) => keys.idle()))
      if (this.state === before) return
    }
  }

  viewsOf(name: Name): Partial<RoomView> {
    const channels = audienceOf(this.state, id(name))
    const own = ownView(this.state, id(name))
    const views: Partial<RoomView> = {
      ...(own === null ? {} : { own }),
      ...(channels.includes('shared') ? { shared: sharedView(this.state) } : {}),
      ...(channels.includes('facilitation') ? { facilitation: facilitationView(this.state) } : {}),
    }
    this.traffic.push(JSON.stringify(views))
    return views
  }

  async #connect(name: Name, pair: BrowserKeys, kept: KeptRoomKeys): Promise<Browser> {
    const keys = new RoomKeys({
      sessionId: this.state.session.id,
      browser: pair,
      send: async (command) => {
        this.traffic.push(JSON.stringify(command))
        return this.ask(name, command)
      },
      changed: () => {},
      keep: (kept) => {
        browser.kept = kept
      },
    })
    const browser: Browser = { name, pair, keys, kept, asleep: false }
    await keys.reopen(kept)
    this.browsers.set(name, browser)
    this.#ask({
      by: 'system',
      command: connecting(name, { publicKey: pair.publicKey, holds: keys.newest }),
    })
    await this.settled()
    return browser
  }

  #ask(asked: Asked): CommandAnswer {
    const decision = decide(this.state, asked, this.now)
    if (!decision.ok) return decision
    this.state = decision.events.reduce<RoomState>(evolve, this.state)
    return { ok: true, seen: {} }
  }
}
