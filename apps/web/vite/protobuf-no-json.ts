/** Instead of the JSON form of protobuf messages: livekit-client and LiveKit speak the binary one with each other. */
export function makeJsonFormat() {
  return {}
}
