/** LiveKit's SDK for Node, loaded so that it keeps quiet: it writes debug lines wherever NODE_ENV is not "production". */

const environment = process.env.NODE_ENV
process.env.NODE_ENV = 'production'
const sdk = await import('@livekit/rtc-node')
const bindings = await import('@livekit/rtc-ffi-bindings')
if (environment === undefined) delete process.env.NODE_ENV
else process.env.NODE_ENV = environment

export const {
  AudioFrame,
  AudioSource,
  LocalAudioTrack,
  LocalVideoTrack,
  Room: LivekitRoom,
  RoomEvent,
  TrackPublishOptions,
  TrackSource,
  VideoBufferType,
  VideoCodec,
  VideoFrame,
  VideoSource,
} = sdk

/** Below the SDK: for what it cannot say. */
export const { E2eeRequest, FfiRequest, livekitFfiRequest: ffiRequest } = bindings

/** Ends the SDK's threads: without it the process does not. To be called once, last. */
export const endLivekitSdk = sdk.dispose
