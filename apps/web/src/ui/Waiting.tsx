/** A spinner, never without words. When it takes long it says so. */
import { useEffect, useState } from 'react'
import { t } from '../text/t.ts'

const LONG_MS = 6000

export function Ring() {
  return (
    <span
      aria-hidden="true"
      className="inline-block size-4 shrink-0 animate-turn rounded-full border-2 border-current border-e-transparent"
    />
  )
}

export function Waiting({ words }: { words: string }) {
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" className="flex items-center justify-center gap-3 py-10 text-ink-soft">
      <Ring />
      <span>{long ? t('common.stillLoading') : words}</span>
    </div>
  )
}
