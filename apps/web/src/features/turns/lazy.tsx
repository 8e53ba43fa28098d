/** What only some turns have, fetched when one first has it: its time, whom to pick next, and whether one may be picked. */
import { later } from '../room/later.tsx'

const part = later(() => import('./seldom.ts'))

/** What is not there by itself leaves no gap meanwhile. */
const nothing = () => null

export const TurnTime = part((code) => code.TurnTime, nothing)
export const Nominees = part((code) => code.Nominees, nothing)
export const Willing = part((code) => code.Willing, nothing)
