/** A patched browser: LiveKit's own client without Hearth around it and without its manners. Says and sends what it likes. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { MediaToken } from '@hearth/protocol/http/rooms'
import type * as Livekit from 'livekit-client'
import type { Page } from 'playwright-core'
import type { PersonPage } from './browser.ts'

const { resolve } = createRequire(import.meta.url)
const CLIENT = resolve('livekit-client')
const WORKER = resolve('livekit-client/e2ee-worker')
/** Where its page finds LiveKit's own worker, which lets through what Hearth's does not. */
const WORKER_PATH = '/livekits-own-worker.js'

interface ScriptAddresses {
  createScriptURL(address: string): string
}

interface Lies {
  room: Livekit.Room
  ended: boolean
  data: number
  /** Bytes. */
  received: Record<'audio' | 'video', number>
  /** Opens with this key from now on, and seals with it. */
  holds: (key: HeldKey) => Promise<void>
}

declare global {
  var LivekitClient: typeof Livekit | undefined
  var lies: Lies | undefined
  /** Hearth's pages allow one policy, by this name. Its own has not been made on the liar's page. */
  var liarsPolicy: ScriptAddresses | undefined
  var trustedTypes: { createPolicy(name: 'hearth', rules: ScriptAddresses): ScriptAddresses } | undefined
}

/** A key of a LivekitRoom, true or not. */
export interface HeldKey {
  epoch: number
  media: readonly number[]
}

/** What a track may be called, rightly or not. */
export type Label = 'microphone' | 'camera' | 'screen_share' | 'screen_share_audio' | 'unknown'

export class Liar {
  readonly page: Page

  private constructor(page: Page) {
    this.page = page
  }

  /** `at`: an address of Hearth, so that its policies hold. */
  static async open({ page }: PersonPage, at: string): Promise<Liar> {
    await page.route(`**${WORKER_PATH}`, (route) => route.fulfill({ path: WORKER }))
    await page.goto(at)
    await page.evaluate(readFileSync(CLIENT, 'utf8'))
    return new Liar(page)
  }

  /** Joins and takes every track it is given; false when it is not let in. Without a key it opens and seals nothing. */
  joins({ url, token }: MediaToken, key: HeldKey | null = null): Promise<boolean> {
    return this.page.evaluate(
      async ([url, token, key, worker]) => {
        const { BaseKeyProvider, Room, RoomEvent } = globalThis.LivekitClient ?? {}
        if (!BaseKeyProvider || !Room || !RoomEvent) throw new Error('no client')
        await globalThis.lies?.room.disconnect()
        const keyProvider = new BaseKeyProvider({
          sharedKey: true,
          keyringSize: 16,
          ratchetWindowSize: 0,
          failureTolerance: -1,
        })
        const holds = async ({ epoch, media }: HeldKey) => {
          const uses: KeyUsage[] = ['deriveBits', 'deriveKey']
          const taken = await crypto.subtle.importKey('raw', new Uint8Array(media), 'HKDF', false, uses)
          Reflect.get(keyProvider, 'onSetEncryptionKey').call(keyProvider, taken, undefined, epoch % 16)
        }
        if (key) await holds(key)
        const { trustedTypes } = globalThis
        globalThis.liarsPolicy ??= trustedTypes?.createPolicy('hearth', {
          createScriptURL: (address) => address,
        })
        const trusted = globalThis.liarsPolicy?.createScriptURL(worker) ?? worker
        const room = new Room({
          dynacast: false,
          adaptiveStream: false,
          ...(key && { e2ee: { keyProvider, worker: new Worker(trusted) } }),
        })
        if (key) await room.setE2EEEnabled(true)
        const earlier = globalThis.peerConnections?.length ?? 0
        const lies = { room, ended: false, data: 0, received: { audio: 0, video: 0 }, holds }
        const count = async () => {
          const bytes = { audio: 0, video: 0 }
          for (const connection of globalThis.peerConnections?.slice(earlier) ?? []) {
            if (connection.connectionState === 'closed') continue
            for (const entry of (await connection.getStats()).values()) {
              if (entry.type !== 'inbound-rtp') continue
              const kind = entry.kind === 'video' ? 'video' : 'audio'
              bytes[kind] += entry.bytesReceived ?? 0
            }
          }
          for (const kind of ['audio', 'video'] as const)
            lies.received[kind] = Math.max(lies.received[kind], bytes[kind])
          if (globalThis.lies === lies) setTimeout(() => void count(), 20)
        }
        globalThis.lies = lies
        void count()
        room.on(RoomEvent.Disconnected, () => {
          lies.ended = true
        })
        room.on(RoomEvent.DataReceived, () => {
          lies.data++
        })
        // It does not ask itself whether it may.
        Object.assign(room.localParticipant, { hasPermissionsToPublish: () => true })
        try {
          await room.connect(url, token, { autoSubscribe: true, maxRetries: 0 })
          return true
        } catch {
          return false
        }
      },
      [url, token, key, WORKER_PATH] as const,
    )
  }

  /** Comes to hold another key of the room it is in. */
  async holds(key: HeldKey): Promise<void> {
    await this.page.evaluate((key) => globalThis.lies?.holds(key), key)
  }

  /** The token it would come again with: LiveKit hands out a new one with every change of rights. */
  keptToken(): Promise<string> {
    return this.page.evaluate(() => {
      const { lies } = globalThis
      return lies ? String(Reflect.get(lies.room.engine, 'token')) : ''
    })
  }

  /** Publishes its microphone under this label, announced as sound or as a picture. `out`: LiveKit has removed it. */
  speaksAs(label: Label, announcedAs: 'audio' | 'video' = 'audio'): Promise<'published' | 'refused' | 'out'> {
    return this.page.evaluate(
      async ([label, announcedAs]) => {
        const { lies, LivekitClient } = globalThis
        if (!lies || !LivekitClient) return 'out'
        const [sound] = (await navigator.mediaDevices.getUserMedia({ audio: true })).getAudioTracks()
        if (!sound) throw new Error('no microphone')
        if (lies.ended) return 'out'
        const { room } = lies
        const { engine } = room
        const { client } = engine
        const send = client.sendAddTrack.bind(client)
        // LiveKit's numbers: 0 sound, 1 picture.
        client.sendAddTrack = (request) =>
          send(Object.assign(request, { type: announcedAs === 'audio' ? 0 : 1 }))
        // publishTrack ignores a refusal and a disconnect, and fails only after ten seconds.
        let resolve: (answer: 'refused' | 'out') => void = () => {}
        const answer = new Promise<'refused' | 'out'>((done) => {
          resolve = done
        })
        const isOut = () => resolve('out')
        const onResponse: Parameters<typeof engine.on<'signalRequestResponse'>>[1] = ({
          request,
          reason,
        }) => {
          // LiveKit's number: 2 not allowed.
          if (request.case === 'addTrack' && request.value.cid === sound.id && reason === 2)
            resolve('refused')
        }
        room.once(LivekitClient.RoomEvent.Disconnected, isOut)
        engine.on('signalRequestResponse', onResponse)
        const source = label as Livekit.Track.Source
        const published = room.localParticipant.publishTrack(sound, { source }).then(
          () => 'published' as const,
          (error) => {
            const noAnswer = new Promise<never>((_, reject) => setTimeout(() => reject(error), 1000))
            return Promise.race([answer, noAnswer])
          },
        )
        try {
          return await Promise.race([published, answer])
        } finally {
          client.sendAddTrack = send
          room.off(LivekitClient.RoomEvent.Disconnected, isOut)
          engine.off('signalRequestResponse', onResponse)
        }
      },
      [label, announcedAs] as const,
    )
  }

  /** Publishes its camera as it is and says that it is sealed, and its microphone, of which it says that it is not. */
  async showsPlainly(): Promise<void> {
    await this.page.evaluate(async () => {
      const { lies } = globalThis
      if (!lies) return
      const { client } = lies.room.engine
      const send = client.sendAddTrack.bind(client)
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true })
      for (const track of stream.getTracks().reverse()) {
        const source = (track.kind === 'video' ? 'camera' : 'microphone') as Livekit.Track.Source
        // LiveKit's numbers: 0 plain, 1 sealed.
        client.sendAddTrack = (request) =>
          send(Object.assign(request, { encryption: track.kind === 'video' ? 1 : 0 }))
        await lies.room.localParticipant.publishTrack(track, { source })
      }
      client.sendAddTrack = send
    })
  }

  /** Whether LiveKit allows it to publish a track with this label. */
  mayCallIt(label: 'microphone' | 'camera'): Promise<boolean> {
    return this.page.evaluate((label) => {
      const rights = globalThis.lies?.room.localParticipant.permissions
      const sources: readonly number[] = rights?.canPublishSources ?? []
      // LiveKit's numbers: 1 camera, 2 microphone.
      return rights?.canPublish === true && sources.includes(label === 'camera' ? 1 : 2)
    }, label)
  }

  async sendsData(): Promise<void> {
    await this.page.evaluate(async () => {
      const bytes = new TextEncoder().encode('Listen to me')
      // Refused by its own client or by the server: only what arrives elsewhere counts.
      await globalThis.lies?.room.localParticipant.publishData(bytes, { reliable: true }).catch(() => {})
    })
  }

  /** How many messages of others it got. */
  data(): Promise<number> {
    return this.page.evaluate(() => globalThis.lies?.data ?? 0)
  }

  /** Whether somebody else’s track of this name is there for it. */
  sees(label: Label): Promise<boolean> {
    return this.page.evaluate((label) => {
      const others = [...(globalThis.lies?.room.remoteParticipants.values() ?? [])]
      return others.some((one) => one.getTrackPublication(label as Livekit.Track.Source) !== undefined)
    }, label)
  }

  /** Whether it is out of the LivekitRoom. */
  isOut(): Promise<boolean> {
    return this.page.evaluate(() => globalThis.lies?.ended ?? true)
  }

  /** How many tracks of its own LiveKit still has. */
  publications(): Promise<number> {
    return this.page.evaluate(() => globalThis.lies?.room.localParticipant.trackPublications.size ?? 0)
  }

  async goes(): Promise<void> {
    await this.page.evaluate(() => globalThis.lies?.room.disconnect())
  }

  /** Bytes of sound or picture that reached it since it last joined, also of what has gone since. */
  received(kind: 'audio' | 'video'): Promise<number> {
    return this.page.evaluate((kind) => globalThis.lies?.received[kind] ?? 0, kind)
  }
}
