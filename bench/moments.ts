/**
 * When things happen on a page: the page notes the moments itself, so that no way between programs is measured with them.
 * All are milliseconds since the epoch by the clock of the machine, which the pages and this program share.
 */
import type { Page } from 'playwright-core'

declare global {
  var moments: { [name: string]: Promise<number> } | undefined
}

/** Far below a voice, far above what silence adds: of totalAudioEnergy, as the browser tests have it. */
const A_SOUND = 1e-5
/** Between two looks at what tells of itself by no event, milliseconds. */
const LOOK_MS = 2

/** From now on the page waits for a button with this text, and for the next click. */
export async function watchForButton(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => {
    globalThis.moments = {
      ...globalThis.moments,
      shown: new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (![...document.querySelectorAll('button')].some((one) => one.textContent?.trim() === text))
            return
          observer.disconnect()
          // The frame that shows it.
          requestAnimationFrame(() => resolve(Date.now()))
        })
        observer.observe(document, { subtree: true, childList: true, characterData: true })
      }),
    }
  }, text)
}

export async function watchForClick(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.moments = {
      ...globalThis.moments,
      clicked: new Promise((resolve) => {
        document.addEventListener('click', () => resolve(Date.now()), { capture: true, once: true })
      }),
    }
  })
}

/** The page waits until a track of sound of its own is negotiated: prepared, be it silent. */
export async function watchForPrepared(page: Page): Promise<void> {
  await page.evaluate(async (lookMs) => {
    globalThis.moments = {
      ...globalThis.moments,
      prepared: (async () => {
        for (;;) {
          const negotiated = (globalThis.peerConnections ?? []).some((connection) =>
            connection
              .getTransceivers()
              .some(
                ({ sender, currentDirection }) =>
                  sender.track?.kind === 'audio' && currentDirection === 'sendonly',
              ),
          )
          if (negotiated) return Date.now()
          await new Promise((resolve) => setTimeout(resolve, lookMs))
        }
      })(),
    }
  }, LOOK_MS)
}

/** The page waits until it plays this person's track, be it silent. */
export async function watchForTrackOf(page: Page, personId: string): Promise<void> {
  await page.evaluate(
    ([personId, lookMs]) => {
      globalThis.moments = {
        ...globalThis.moments,
        subscribed: (async () => {
          for (;;) {
            const elements = document.querySelectorAll<HTMLAudioElement>(
              `audio[data-person-id="${personId}"]`,
            )
            if ([...elements].some(({ srcObject }) => srcObject !== null)) return Date.now()
            await new Promise((resolve) => setTimeout(resolve, lookMs))
          }
        })(),
      }
    },
    [personId, LOOK_MS] as const,
  )
}

/** The page listens: until more sound was received and decoded than silence has. */
export async function watchForSound(page: Page): Promise<void> {
  await page.evaluate(
    ([aSound, lookMs]) => {
      globalThis.moments = {
        ...globalThis.moments,
        heard: (async () => {
          const before = new Map<string, number>()
          for (let look = 0; ; look++) {
            for (const connection of globalThis.peerConnections ?? []) {
              if (connection.connectionState === 'closed') continue
              for (const entry of (await connection.getStats()).values()) {
                if (entry.type !== 'inbound-rtp' || entry.kind !== 'audio') continue
                const energy = entry.totalAudioEnergy ?? 0
                if (look === 0) before.set(entry.id, energy)
                else if (energy - (before.get(entry.id) ?? 0) > aSound) return Date.now()
              }
            }
            await new Promise((resolve) => setTimeout(resolve, lookMs))
          }
        })(),
      }
    },
    [A_SOUND, LOOK_MS] as const,
  )
}

/** The page waits until it tells the room that it has opened the room's key. */
export async function watchForKey(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.moments = {
      ...globalThis.moments,
      keyHeld: new Promise((resolve) => {
        const { send } = WebSocket.prototype
        WebSocket.prototype.send = function (data) {
          if (typeof data === 'string' && data.includes('"holdKey"')) resolve(Date.now())
          send.call(this, data)
        }
      }),
    }
  })
}

/** Resolves when it has happened. */
export function momentOf(
  page: Page,
  name: 'shown' | 'clicked' | 'prepared' | 'subscribed' | 'heard' | 'keyHeld',
): Promise<number> {
  return page.evaluate((name) => globalThis.moments?.[name] ?? Number.NaN, name)
}

/** Resolves when nothing of this person's turn is left on either page: the next one is prepared anew. */
export async function turnIsGone(speaker: Page, listener: Page, personId: string): Promise<void> {
  await speaker.waitForFunction(() =>
    (globalThis.peerConnections ?? []).every((connection) =>
      connection.getSenders().every(({ track }) => track?.kind !== 'audio'),
    ),
  )
  // The element itself may stay, empty: when LiveKit takes the track away before the views do.
  await listener.waitForFunction(
    (personId) =>
      [...document.querySelectorAll<HTMLAudioElement>(`audio[data-person-id="${personId}"]`)].every(
        ({ srcObject }) => srcObject === null,
      ),
    personId,
  )
}
