/** Raise hand, lower hand: the same in every mode, for everybody in the circle. While somebody's thought goes on it asks what for. */
import { CornerDownRight, Hand, type LucideIcon } from 'lucide-react'
import { t } from '../../text/t.ts'
import { Ring } from '../../ui/Waiting.tsx'
import { ToolButton } from '../bar/ToolButton.tsx'
import { useDisclosure } from '../bar/use-disclosure.ts'
import type { OwnHand } from './use-hand.ts'

export function HandButton({ hand }: { hand: OwnHand }) {
  if (!hand.available) return null
  if (hand.replyTo !== null) return <HandChoice hand={hand} name={hand.replyTo.name} />
  return (
    <ToolButton
      icon={<Sign hand={hand} />}
      label={t(hand.isUp ? 'room.lowerHand' : 'room.raiseHand')}
      tone={hand.isUp ? 'on' : 'plain'}
      onPress={hand.turn}
    />
  )
}

const Sign = ({ hand }: { hand: OwnHand }) =>
  hand.pending ? <Ring /> : <Hand size={20} aria-hidden="true" />

/** What it is raised for: a reply to who speaks now, or a thought of one's own. */
function HandChoice({ hand, name }: { hand: OwnHand; name: string }) {
  const { ref, isOpen, toggle, close } = useDisclosure<HTMLDivElement>()
  const choose = (raise: () => void) => () => {
    close()
    raise()
  }
  return (
    <div ref={ref} className="relative flex min-w-12 shrink">
      <ToolButton
        icon={<Sign hand={hand} />}
        label={t('room.raiseHand')}
        expanded={isOpen}
        onPress={toggle}
      />
      {isOpen && (
        <ul className="absolute start-1/2 bottom-full z-10 mb-2 w-max max-w-[min(16rem,70vw)] -translate-x-1/2 rounded-m border border-line bg-surface p-1.5 shadow-lift rtl:translate-x-1/2">
          <Choice Icon={CornerDownRight} words={t('turns.replyTo', { name })} onPress={choose(hand.reply)} />
          <Choice Icon={Hand} words={t('turns.newThought')} onPress={choose(hand.turn)} />
        </ul>
      )}
    </div>
  )
}

function Choice({ Icon, words, onPress }: { Icon: LucideIcon; words: string; onPress: () => void }) {
  return (
    <li>
      <button
        type="button"
        className="flex min-h-11 w-full items-center gap-3 rounded-s px-3 text-start hover:bg-sunken"
        onClick={onPress}
      >
        <Icon size={18} className="shrink-0 rtl:-scale-x-100" aria-hidden="true" />
        <span className="min-w-0 break-words">{words}</span>
      </button>
    </li>
  )
}
