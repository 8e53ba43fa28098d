/** Captions for whoever is in: the latest lines, where there are any and they are wanted; for who types them, the desk to do so. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { requirePhase, requireVoice } from '@hearth/room/guards'
import { useCaptionChoice } from './caption-choice.ts'
import { CaptionDesk, CaptionLines } from './lazy.tsx'

export function Captions({ shared, own }: { shared: SharedView; own: OwnView }) {
  const wanted = useCaptionChoice('shown')
  if (!requirePhase(shared, 'live').ok) return null
  if (!requireVoice(own).ok) return <CaptionDesk shared={shared} own={own} />
  return wanted && shared.captions.length > 0 ? <CaptionLines captions={shared.captions} /> : null
}
