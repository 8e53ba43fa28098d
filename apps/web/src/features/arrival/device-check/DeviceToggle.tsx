/** A round button on the picture that turns a microphone or camera on and off. Its name says what a press does. */
import { Mic, MicOff, Video, VideoOff } from 'lucide-react'
import { t } from '../../../text/t.ts'
import { Ring } from '../../../ui/Waiting.tsx'
import type { Kind, Preview } from './use-preview.ts'

export function DeviceToggle({ kind, preview }: { kind: Kind; preview: Preview }) {
  const on = preview.state.kind === 'on'
  const [On, Off] = kind === 'microphone' ? [Mic, MicOff] : [Video, VideoOff]
  const Icon = on ? On : Off
  return (
    <button
      type="button"
      aria-label={on ? t(`devices.${kind}Off`) : t(`devices.${kind}On`)}
      onClick={() => (on ? preview.turnOff() : preview.turnOn())}
      className={`grid size-12 place-items-center rounded-full shadow-lift transition-colors ${on ? 'bg-leaf-soft text-leaf' : 'bg-surface text-ink hover:bg-sunken'}`}
    >
      {preview.state.kind === 'asking' ? <Ring /> : <Icon size={21} />}
    </button>
  )
}
