/** What only some turns have, fetched when one first has it: its time, whom to pick next, and whether one may be picked. */
import { later } from '../../ui/later.tsx'

export const seldom = later(() => import('./seldom.ts'))

/** What is not there by itself leaves no gap meanwhile. */
const nothing = () => null

export const TurnTime = seldom.part((code) => code.TurnTime, nothing)
export const Nominees = seldom.part((code) => code.Nominees, nothing)
export const Willing = seldom.part((code) => code.Willing, nothing)
