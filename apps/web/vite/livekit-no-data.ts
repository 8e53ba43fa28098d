/**
 * Instead of livekit-client's managers of data: tracks, streams and remote calls. Nobody in Hearth may publish data (the
 * server grants it to no identity), so there is none: what would come is not heeded, what would go out does not exist.
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
