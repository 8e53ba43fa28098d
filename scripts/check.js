// @ts-check
/** `npm run check`: every part in order, until one fails. `npm run check -- types dead-code` runs only these. */
import { PARTS } from './check/parts.js'
import { runParts } from './check/run-parts.js'
import { requireNode } from './setup/require-node.js'

requireNode()
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !PARTS.some((part) => part.name === name))
if (unknown.length > 0) {
  process.stderr.write(
    `No such part: ${unknown.join(', ')}. There are: ${PARTS.map((part) => part.name).join(', ')}.\n`,
  )
  process.exit(1)
}
const parts = asked.length > 0 ? PARTS.filter((part) => asked.includes(part.name)) : PARTS
const { failed, lines } = await runParts(parts, { stopAtFirst: true })
if (lines.length > 1) process.stdout.write(`\n${lines.join('\n')}\n`)
const last = parts[lines.length - 1]?.name
if (failed > 0) process.stdout.write(`\nStopped: "${last}" failed. Alone: npm run check -- ${last}\n`)
process.exit(failed === 0 ? 0 : 1)
