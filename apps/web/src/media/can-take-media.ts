/** Whether this browser can seal sound and picture before they leave it. Without LiveKit's client, so that arrival can ask. */

/**
 * As LiveKit's client asks: one of the two ways to reach a frame between encoder and network. Keys are taken in only on
 * https and on this machine.
 */
export const canTakeMedia = (): boolean =>
  isSecureContext &&
  ('RTCRtpScriptTransform' in globalThis ||
    ('RTCRtpSender' in globalThis && 'createEncodedStreams' in RTCRtpSender.prototype))
