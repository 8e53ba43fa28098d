/** Why a microphone or a camera is not open although its person asked for it, as a code; the words are in the catalogue. */
import { MediaDeviceFailure } from 'livekit-client'

export type MediaProblem =
  | 'not-permitted'
  | 'not-found'
  | 'in-use'
  /** By something else than its person's click: locked phone, a call, unplugged. */
  | 'closed'
  | 'failed'

export function mediaProblemOf(error: unknown): MediaProblem {
  switch (MediaDeviceFailure.getFailure(error)) {
    case MediaDeviceFailure.PermissionDenied:
      return 'not-permitted'
    case MediaDeviceFailure.NotFound:
      return 'not-found'
    case MediaDeviceFailure.DeviceInUse:
      return 'in-use'
    default:
      return 'failed'
  }
}
