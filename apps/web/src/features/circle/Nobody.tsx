/** The middle of the circle while it is nobody's: what the circle is asked, and what may be done now. */
import type { SharedView } from '@hearth/protocol/room-view'
import { t } from '../../text/t.ts'
import { Logo } from '../../ui/Logo.tsx'
import { isQuiet, takesTurns } from '../turns/turn.ts'

export function Nobody({ shared, ownSpeaks }: { shared: SharedView; ownSpeaks: boolean }) {
  if (isQuiet(shared)) return <Quiet prompt={shared.prompt} />
  const [words, more] = wordsFor(shared, ownSpeaks)
  return (
    <>
      <Logo size={shared.prompt ? 32 : 44} />
      {shared.prompt && <Prompt prompt={shared.prompt} />}
      <p className={shared.prompt ? 'text-ink-soft' : 'text-l font-strong'}>{words}</p>
      {more !== null && <p className="text-s text-ink-soft">{more}</p>}
    </>
  )
}

/** What is so, and how one comes to speak. */
function wordsFor(shared: SharedView, ownSpeaks: boolean): [string, string | null] {
  if (!takesTurns(shared)) return [t(ownSpeaks ? 'room.youAreSpeaking' : 'room.anyoneMaySpeak'), null]
  // The notice over the bar says why nothing goes on.
  if (shared.leftAlone) return [t('room.floorIsFree'), null]
  switch (shared.mode) {
    case 'round':
      return roundWords(shared)
    case 'nominate':
      return [t('room.floorIsFree'), t('turns.nominateFree')]
    default:
      return [t('room.floorIsFree'), t('room.floorIsFreeMore')]
  }
}

function roundWords({ round }: SharedView): [string, string | null] {
  if (round === null) return [t('turns.roundNotBegun'), t('turns.roundNotBegunMore')]
  return round.over ? [t('turns.roundOver'), null] : [t('turns.roundWaits'), t('turns.roundWaitsMore')]
}

/** A line that breathes; for how long is not counted down at anybody. */
function Quiet({ prompt }: { prompt: string }) {
  return (
    <>
      <span className="h-1 w-2/5 max-w-56 animate-breathe rounded-full bg-ember" aria-hidden="true" />
      <p className="text-l font-strong">{t('turns.quiet')}</p>
      {prompt && (
        <p dir="auto" className="max-w-full text-ink-soft break-words">
          {prompt}
        </p>
      )}
      <p className="text-s text-ink-soft">{t('turns.quietMore')}</p>
    </>
  )
}

const Prompt = ({ prompt }: { prompt: string }) => (
  <p dir="auto" className="max-w-full text-l font-strong break-words">
    {prompt}
  </p>
)
