/** How each reaction looks, and what it is called. */
import type { Reaction } from '@hearth/protocol/roles'
import { Equal, HandHeart, Heart, type LucideIcon, Smile } from 'lucide-react'

export const LOOKS = {
  heart: { Icon: Heart, words: 'room.reactionHeart' },
  nod: { Icon: Smile, words: 'room.reactionNod' },
  'me-too': { Icon: Equal, words: 'room.reactionMeToo' },
  'thank-you': { Icon: HandHeart, words: 'room.reactionThankYou' },
} as const satisfies Record<Reaction, { Icon: LucideIcon; words: string }>
