/** In which order hands are called. */
import type { Hand, RoomState } from '../state.ts'

/** Everybody's whose hand is up, first to be called first. */
export const callingOrder = (state: RoomState): Hand[] => state.hands
