/**
 * The sound and picture of one seat with nothing of Hearth around it: for browser tests of the media layer, which say who
 * sits here, who may be heard and which keys are held. Part of no bundle.
 */
import type { MediaToken } from '@hearth/protocol/http/rooms'
import { type MediaSession, openMedia } from '../../media/media-session.ts'
import { ownView, peopleOf, sharedView } from '../views.ts'

/** Keys as a test can hand them over, by epoch. */
export interface GivenKeys {
  held: [number, number[]][]
  sending: number | null
}

declare global {
  var seat: Seat | undefined
  var takeSeat: (as: { personId: string; token: MediaToken; muted?: boolean }) => void
}

/** Fay, Jo, Ana and Ben are in the circle; whoever is seen has a <video> that names them. */
class Seat {
  readonly session: MediaSession
  readonly #personId: string
  readonly #shown = new Map<string, HTMLVideoElement>()

  constructor({ personId, token, muted = false }: Parameters<typeof takeSeat>[0]) {
    const own = { microphoneOn: !muted, cameraOn: !muted, microphoneId: null, cameraId: null }
    this.#personId = personId
    this.session = openMedia(async () => token, own)
    this.session.subscribe(() => this.#show())
    this.plays(['fay', 'jo', 'ana', 'ben'])
  }

  plays(heard: string[]): void {
    const people = peopleOf(4).map((one) => ({
      ...one,
      media: one.media && { ...one.media, heard: heard.includes(one.id), seen: heard.includes(one.id) },
    }))
    this.session.follow({ shared: sharedView({ people }), own: ownView({ personId: this.#personId }) })
  }

  holds({ held, sending }: GivenKeys): void {
    const keys = held.map(([epoch, key]) => [epoch, Uint8Array.from(key)] as const)
    this.session.followKeys({ held: new Map(keys), sending })
  }

  #show(): void {
    for (const [identity, { camera }] of this.session.snapshot().people) {
      const id = identity.replace('media-', '')
      const shown = this.#shown.get(id)
      if (!camera) {
        shown?.remove()
        this.#shown.delete(id)
      } else if (!shown && id !== this.#personId) {
        const video = document.createElement('video')
        Object.assign(video, { muted: true, autoplay: true, playsInline: true, width: 320, height: 240 })
        video.dataset.personId = id
        document.body.append(video)
        this.#shown.set(id, video)
        camera.attach(video)
      }
    }
  }
}

globalThis.takeSeat = (as) => {
  globalThis.seat = new Seat(as)
}
