// @ts-check
/** `npm start`: brings all of Hearth up on this machine. Only checks Node and hands over. */
import { requireNode } from './setup/require-node.js'

requireNode()
const { launch } = await import('./launch/launch.js')
await launch(process.argv.slice(2))
