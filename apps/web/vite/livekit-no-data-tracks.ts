/**
 * Instead of livekit-client's two managers of data tracks. Nobody in Hearth may publish data (the server grants it to no
 * identity), so there are none: what would come is not heeded, what would go out does not exist.
 */
export default class NoDataTracks {
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
}
