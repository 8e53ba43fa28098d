/** Words for those who listen to the screen. Anything may speak; LiveRegion.tsx says it, one after the other. */
type Listener = (words: string) => void

const listeners = new Set<Listener>()

/** Says `words` politely: after what is being read just now. */
export function announce(words: string): void {
  for (const listener of listeners) listener(words)
}

export function listenToAnnouncements(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
