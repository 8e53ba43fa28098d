/**
 * Runs beside the page: LiveKit's worker, which seals and opens every frame, with each of its ways into plain frames closed.
 *
 * By itself it passes frames unopened while a participant counts as not encrypting, which the media server decides: one
 * publication announced as plain switches it off for all of that participant, and a track that was let go and taken
 * again may belong to nobody. It also takes frames that carry the media server's mark. Here, where all of that arrives, a
 * frame is sealed and opened with a key or is thrown away, whatever anybody announces.
 */
import 'livekit-client/e2ee-worker'
import type { E2EEWorkerMessage } from 'livekit-client'

const take = self.onmessage?.bind(self)
const pass = (data: E2EEWorkerMessage) => take?.(new MessageEvent('message', { data }))
const encrypting = new Set<string>()

/** LiveKit's worker does one thing after the other: this comes before whatever is passed on next. */
function encrypts(participantIdentity: string) {
  if (encrypting.has(participantIdentity)) return
  encrypting.add(participantIdentity)
  pass({ kind: 'enable', data: { enabled: true, participantIdentity } })
}

self.onmessage = ({ data: message }: MessageEvent<E2EEWorkerMessage>) => {
  switch (message.kind) {
    case 'enable':
      encrypting.add(message.data.participantIdentity)
      return pass({ ...message, data: { ...message.data, enabled: true } })
    case 'encode':
    case 'decode':
    case 'updateCodec':
      encrypts(message.data.participantIdentity)
      return pass(message)
    // A track that belongs to nobody would pass as it is.
    case 'removeTransform':
    // Frames with the media server's mark would.
    case 'setSifTrailer':
      return
    default:
      pass(message)
  }
}

/** The other way in, of browsers that hand tracks over by `RTCRtpScriptTransform`. */
const takeTrack: unknown = Reflect.get(self, 'onrtctransform')
if (typeof takeTrack === 'function') {
  Reflect.set(
    self,
    'onrtctransform',
    (event: { transformer: { options: { participantIdentity: string } } }) => {
      encrypts(event.transformer.options.participantIdentity)
      takeTrack(event)
    },
  )
}
