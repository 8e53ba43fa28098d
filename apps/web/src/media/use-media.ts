/** Sound and picture for React: one media session per seat, fed with the newest views. Decides nothing. */
import type { Seat } from '@hearth/protocol/http/invitations'
import type { MediaSource } from '@hearth/protocol/roles'
import type { MediaKeys } from '@hearth/sealed/media-keys'
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { postMediaToken } from '../api/rooms.ts'
import type { Views } from '../connection/held-views.ts'
import { getDeviceChoice, setDeviceChoice } from '../features/arrival/device-choice.ts'
import { canTakeMedia } from './can-take-media.ts'
import { closeWhenAway } from './close-when-away.ts'
import { type MediaSession, type MediaSnapshot, openMedia } from './media-session.ts'

/** What screens know of sound and picture, and what they may ask of it. */
export interface Media extends MediaSnapshot {
  want: MediaSession['want']
  shareScreen: MediaSession['shareScreen']
  turnSoundOn: MediaSession['turnSoundOn']
  chooseDevice: MediaSession['chooseDevice']
  deviceInUse: MediaSession['deviceInUse']
}

const OFF: MediaSnapshot = {
  status: 'off',
  waitingForKey: false,
  people: new Map(),
  speaking: [],
  soundBlocked: false,
  own: { microphone: { state: 'off', problem: null }, camera: { state: 'off', problem: null } },
  screen: { state: 'closed', showsThisPage: false },
}
const never = () => () => {}
const off = () => OFF

/** Joins while the component is shown, the views say so and there is a key. A browser that cannot seal stays out. */
export function useMedia({ sessionId, personId }: Seat, views: Views, keys: MediaKeys): Media {
  const [session, setSession] = useState<MediaSession | null>(null)
  useEffect(() => {
    if (!canTakeMedia()) return
    const opened = openMedia(() => tokenFor({ sessionId, personId }), getDeviceChoice())
    const stop = closeWhenAway(opened.closeMicrophone)
    setSession(opened)
    return () => {
      stop()
      opened.close()
    }
  }, [sessionId, personId])
  useEffect(() => session?.follow(views), [session, views])
  useEffect(() => session?.followKeys(keys), [session, keys])
  const snapshot = useSyncExternalStore(session?.subscribe ?? never, session?.snapshot ?? off)
  useWishesOnce(snapshot, views.own?.media.mayPublish)
  return {
    ...snapshot,
    want: (source, on) => {
      if (source === 'camera') setDeviceChoice({ ...getDeviceChoice(), cameraOn: on })
      session?.want(source, on)
    },
    shareScreen: (on) => session?.shareScreen(on),
    turnSoundOn: async () => session?.turnSoundOn(),
    chooseDevice: async (kind, deviceId) => {
      await session?.chooseDevice(kind, deviceId)
      if (kind === 'audioinput') setDeviceChoice({ ...getDeviceChoice(), microphoneId: deviceId })
      if (kind === 'videoinput') setDeviceChoice({ ...getDeviceChoice(), cameraId: deviceId })
    },
    deviceInUse: (kind) => session?.deviceInUse(kind),
  }
}

async function tokenFor(seat: Seat) {
  const answer = await postMediaToken(seat)
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

/**
 * Once a microphone has been opened, a reload leaves it closed: it is opened again by its person's click. So is what the
 * views did not allow, or no longer: it was closed, and a reload after the right has come back must not open it.
 */
function useWishesOnce({ own }: MediaSnapshot, mayPublish: readonly MediaSource[] | undefined) {
  const microphoneDone = own.microphone.state === 'on' || mayPublish?.includes('microphone') === false
  const cameraDone = mayPublish?.includes('camera') === false
  useEffect(() => {
    if (microphoneDone) setDeviceChoice({ ...getDeviceChoice(), microphoneOn: false })
  }, [microphoneDone])
  useEffect(() => {
    if (cameraDone) setDeviceChoice({ ...getDeviceChoice(), cameraOn: false })
  }, [cameraDone])
}

const MediaContext = createContext<Media | null>(null)
export const MediaProvider = MediaContext.Provider

/** Sound and picture around this component. */
export function useTheMedia(): Media {
  const media = useContext(MediaContext)
  if (!media) throw new Error('No MediaProvider around this component')
  return media
}
