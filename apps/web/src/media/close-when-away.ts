/** A phone that is locked, or shows something else, must not go on listening: its microphone is closed at once. */

/** Calls `close` whenever the page of a phone or tablet is hidden; a laptop's other tab is not being away. Returns the undoing. */
export function closeWhenAway(close: () => void): () => void {
  const hidden = () => {
    if (document.visibilityState === 'hidden' && matchMedia('(pointer: coarse)').matches) close()
  }
  document.addEventListener('visibilitychange', hidden)
  return () => document.removeEventListener('visibilitychange', hidden)
}
