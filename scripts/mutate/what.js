// @ts-check
/** Which files get mutants, and which tests should notice them. */
import { inRoot } from '../setup/root.js'

export const SOURCE = inRoot('packages', 'room', 'src')
/** In the room's source: the guards, the rules, the turns and the views. */
export const MUTATED = /^(guards|project[\w-]*)\.ts$|^(rules|turns)\//
/** Random walks are too slow for thousands of runs. A test that measures milliseconds would fail by chance. */
export const LEFT_OUT = /walks?\.test\.ts$|^whole-session/
export const RESULTS = inRoot('.cache', 'mutants.json')
