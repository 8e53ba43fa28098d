/** The one polite live region of a page. Stands once, in App; what `announce` is given is read out here. */
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { listenToAnnouncements } from './announce.ts'

const KEPT = 3

export function LiveRegion() {
  const [lines, setLines] = useState<readonly { id: number; words: string }[]>([])
  useEffect(() => {
    let id = 0
    return listenToAnnouncements((words) => {
      id += 1
      const line = { id, words }
      // A new line each time, so that the same words said twice are read twice.
      setLines((before) => [...before, line].slice(-KEPT))
    })
  }, [])
  return createPortal(
    // `data-live-announcer`: an open dialog hides everything beside it from those who listen, but for this. So it hangs on the body.
    <div
      role="log"
      aria-live="polite"
      aria-relevant="additions"
      data-live-announcer="true"
      className="sr-only"
    >
      {lines.map((line) => (
        <p key={line.id}>{line.words}</p>
      ))}
    </div>,
    document.body,
  )
}
