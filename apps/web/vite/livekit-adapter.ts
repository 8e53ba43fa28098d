/**
 * Instead of webrtc-adapter. In the browsers that the rest of Hearth is built for (Chrome 111, Firefox 114, Safari 16.4 and
 * later, Vite's own bounds) its shims stand aside or are for ways of asking that livekit-client does not use: callbacks,
 * streams instead of tracks, the fields of a candidate. What is left of it is this.
 */

// Firefox before 151 refuses the statistics of a connection that is closed.
if (typeof RTCPeerConnection === 'function' && /firefox/i.test(navigator.userAgent)) {
  const { getStats } = RTCPeerConnection.prototype
  RTCPeerConnection.prototype.getStats = function (selector) {
    return this.signalingState === 'closed' ? Promise.resolve(new Map()) : getStats.call(this, selector)
  }
}

export {}
