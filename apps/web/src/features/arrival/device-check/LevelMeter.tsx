/** Shows that a microphone hears something: a bar for those who see, words for those who listen. */
import { Mic } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { t } from '../../../text/t.ts'
import { announce } from '../../../ui/announce.ts'

const EVERY_MS = 80
/** Loudness that fills the bar, and that counts as heard: root mean square of the samples, 0 to 1. */
const FULL = 0.25
const HEARD = 0.02

export function LevelMeter({ stream }: { stream: MediaStream }) {
  const bar = useRef<HTMLDivElement>(null)
  const [heard, setHeard] = useState(false)

  useEffect(() => {
    const context = new AudioContext()
    const analyser = new AnalyserNode(context, { fftSize: 1024, smoothingTimeConstant: 0 })
    context.createMediaStreamSource(stream).connect(analyser)
    const samples = new Float32Array(analyser.fftSize)
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples)
      const loudness = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
      bar.current?.style.setProperty('inline-size', `${Math.min(100, (loudness / FULL) * 100)}%`)
      if (loudness > HEARD) setHeard(true)
    }, EVERY_MS)
    return () => {
      clearInterval(timer)
      void context.close()
    }
  }, [stream])

  useEffect(() => {
    if (heard) announce(t('devices.heard'))
  }, [heard])

  return (
    <div className="grid gap-1.5">
      <div className="flex items-center gap-2.5">
        <Mic size={18} className="shrink-0 text-ink-soft" />
        <div aria-hidden="true" className="h-2 grow overflow-hidden rounded-full bg-sunken">
          <div ref={bar} className="h-full w-0 rounded-full bg-leaf transition-[inline-size]" />
        </div>
      </div>
      <p className={`text-s ${heard ? 'font-strong text-leaf' : 'text-ink-soft'}`}>
        {heard ? t('devices.heard') : t('devices.saySomething')}
      </p>
    </div>
  )
}
