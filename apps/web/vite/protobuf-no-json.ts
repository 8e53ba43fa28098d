/** Replaces protobuf's JSON code to keep it out of the bundle: livekit-client and LiveKit use the binary form. */
export function makeJsonFormat() {
  return {}
}
