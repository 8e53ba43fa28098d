// @ts-check
/** What is mutated, and by which tests it should be killed. */
import { inRoot } from '../setup/root.js'

export const SOURCE = inRoot('packages', 'room', 'src')
/** Of the room's source: who may, what happens, whose turn it is, who sees what. */
export const MUTATED = /^(guards|project[\w-]*)\.ts$|^(rules|turns)\//
/** Random walks are too slow for thousands of runs, and what is measured in milliseconds kills by chance. */
export const LEFT_OUT = /walks?\.test\.ts$|^whole-session/
export const RESULTS = inRoot('.cache', 'mutants.json')
