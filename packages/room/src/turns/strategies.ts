/** One small strategy for each mode: whose turn comes next, and whether the floor goes on by itself. */
import type { PersonId } from '@hearth/protocol/ids'
import type { RoomState } from '../state.ts'

/** Whose turn it is after this one, as far as it is known now; null: nobody's, or nobody knows. */
export const nextTurn = (_state: RoomState): PersonId | null => null

/** Whom the holder of the floor may pick, who has not been heard first. Empty but in `nominate`. */
export const nominees = (_state: RoomState): PersonId[] => []
