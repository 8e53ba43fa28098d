/**
 * Replaces livekit-client's data managers (tracks, streams and remote calls) to keep them out of the bundle. The server
 * grants nobody the right to publish data. So incoming data is ignored, and there is no way to send any.
 */
export default class NoData {
  on() {
    return this
  }
  /** Those published by this browser: told to LiveKit when it joins again. */
  queryPublished() {
    return []
  }
  reset() {}
  updateE2eeManager() {}
  packetReceived() {}
  handlePacketSendComplete() {}
  handleRemoteParticipantDisconnected() {}
  receiveSfuPublicationUpdates() {}
  receivedSfuPublishResponse() {}
  receivedSfuSubscriberHandles() {}
  receivedSfuUnpublishResponse() {}
  resendSubscriptionUpdates() {}
  sfuWillRepublishTracks() {}

  setupEngine() {}
  setConnected() {}
  clearControllers() {}
  validateParticipantHasNoActiveDataStreams() {}
  handleDataStreamPacket() {}
  registerTextStreamHandler() {}
  unregisterTextStreamHandler() {}
  registerByteStreamHandler() {}
  unregisterByteStreamHandler() {}
  sendText() {}
  streamText() {}
  sendFile() {}
  sendBytes() {}
  streamBytes() {}

  performRpc() {}
  registerRpcMethod() {}
  unregisterRpcMethod() {}
  handleParticipantDisconnected() {}
  handleIncomingRpcRequest() {}
  handleIncomingRpcResponseSuccess() {}
  handleIncomingRpcResponseFailure() {}
  handleIncomingRpcAck() {}
  handleIncomingDataStream() {}
}
