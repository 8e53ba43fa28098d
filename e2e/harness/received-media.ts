/** What a page really receives of others, from WebRTC's own statistics. */
import type { Page } from 'playwright-core'

export interface ReceivedTrack {
  kind: 'audio' | 'video'
  /** The person whose element plays it; null: played by nobody. */
  personId: string | null
  /** What came over the network, decoded or not. */
  packetsReceived: number
  framesDecoded: number
  /** Sum of the energy of what was heard (webrtc-stats, totalAudioEnergy): it grows while there is sound. */
  totalAudioEnergy: number
}

/** Every inbound track of the page at this moment. */
export function receivedTracks(page: Page): Promise<ReceivedTrack[]> {
  return page.evaluate(async () => {
    const owners = new Map<string, string>()
    for (const element of document.querySelectorAll<HTMLMediaElement>('[data-person-id]')) {
      if (!(element.srcObject instanceof MediaStream)) continue
      for (const track of element.srcObject.getTracks()) owners.set(track.id, element.dataset.personId ?? '')
    }
    const tracks: ReceivedTrack[] = []
    for (const connection of globalThis.peerConnections ?? []) {
      if (connection.connectionState === 'closed') continue
      for (const entry of (await connection.getStats()).values()) {
        if (entry.type !== 'inbound-rtp') continue
        tracks.push({
          kind: entry.kind,
          personId: owners.get(entry.trackIdentifier) ?? null,
          packetsReceived: entry.packetsReceived ?? 0,
          framesDecoded: entry.framesDecoded ?? 0,
          totalAudioEnergy: entry.totalAudioEnergy ?? 0,
        })
      }
    }
    return tracks
  })
}

/** The STUN and TURN servers that the page's connections were told to use, as addresses. */
export function iceServers(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    (globalThis.peerConnections ?? []).flatMap((connection) =>
      (connection.getConfiguration().iceServers ?? []).flatMap((server) => server.urls),
    ),
  )
}

/** Resolves when the page shows moving pictures of so many others: each decodes more frames than at the first look. */
export async function seesMoving(page: Page, others: number, timeoutMs = 30_000): Promise<void> {
  await grows(page, others, 'video', (track) => track.framesDecoded, timeoutMs)
}

/** Resolves when the page hears so many others: the energy of each keeps growing. */
export async function hears(page: Page, others: number, timeoutMs = 30_000): Promise<void> {
  await grows(page, others, 'audio', (track) => track.totalAudioEnergy, timeoutMs)
}

async function grows(
  page: Page,
  others: number,
  kind: ReceivedTrack['kind'],
  measure: (track: ReceivedTrack) => number,
  timeoutMs: number,
): Promise<void> {
  const first = new Map<string, number>()
  const end = Date.now() + timeoutMs
  let growing: string[] = []
  while (Date.now() < end) {
    const tracks = (await receivedTracks(page)).filter(
      (track) => track.kind === kind && track.personId !== null,
    )
    growing = []
    for (const track of tracks) {
      const person = track.personId ?? ''
      const start = first.get(person)
      if (start === undefined) first.set(person, measure(track))
      else if (measure(track) > start) growing.push(person)
    }
    if (growing.length >= others) return
    // WebRTC tells of a decoded frame by no event that a page could await: the statistics are looked at per frame.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  }
  throw new Error(`${kind} of ${growing.length} people grows, not of ${others}`)
}
