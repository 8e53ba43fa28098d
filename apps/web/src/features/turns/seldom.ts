/** What only some turns have: the one file of theirs that is fetched later. */
export { Nominees } from './Nominees.tsx'
export { TurnTime } from './TurnTime.tsx'
export { Willing } from './Willing.tsx'
