/** Whether a page really sees somebody's picture: by its colour. A decoder makes noise of some sealed frames, whose first bytes are plain. */
import type { Page } from 'playwright-core'
import type { Look } from '../../apps/people/src/media/look.ts'

/** How far blueness and redness may be off, of 255. */
const TOLERANCE = 6

declare global {
  /** Of one frame, the greatest share that had the colour watched for. */
  var colourShare: number | undefined
}

/** Watches every picture of this media identity that is decoded from now on, in LivekitRooms that a `Liar` joins. */
export async function watchForGround(page: Page, identity: string, { ground }: Look): Promise<void> {
  await page.evaluate(
    ([identity, [, blueness, redness], tolerance]) => {
      const watched = new Set<MediaStreamTrack>()
      const canvas = new OffscreenCanvas(64, 36).getContext('2d', { willReadFrequently: true })
      const shareIn = (video: HTMLVideoElement): number => {
        canvas?.drawImage(video, 0, 0, 64, 36)
        const { data } = canvas?.getImageData(0, 0, 64, 36) ?? { data: [] }
        let alike = 0
        for (let at = 0; at < data.length; at += 4) {
          const [r = 0, g = 0, b = 0] = [data[at], data[at + 1], data[at + 2]]
          const u = 128 - 0.148 * r - 0.291 * g + 0.439 * b
          const v = 128 + 0.439 * r - 0.368 * g - 0.071 * b
          if (Math.abs(u - blueness) <= tolerance && Math.abs(v - redness) <= tolerance) alike++
        }
        return alike / (64 * 36)
      }
      globalThis.colourShare = 0
      setInterval(() => {
        const participant = globalThis.lies?.room.remoteParticipants.get(identity)
        for (const { track } of participant?.videoTrackPublications.values() ?? []) {
          if (!track || watched.has(track.mediaStreamTrack)) continue
          watched.add(track.mediaStreamTrack)
          const video = track.attach() as HTMLVideoElement
          document.body.append(video)
          const look = () => {
            globalThis.colourShare = Math.max(globalThis.colourShare ?? 0, shareIn(video))
            video.requestVideoFrameCallback(look)
          }
          video.requestVideoFrameCallback(look)
        }
      }, 50)
    },
    [identity, ground, TOLERANCE] as const,
  )
}

/** 1: at some moment nothing but that colour. */
export const groundSeen = (page: Page): Promise<number> => page.evaluate(() => globalThis.colourShare ?? 0)
