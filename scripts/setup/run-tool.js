// @ts-check
/** Runs one program to its end and keeps its output quiet unless it fails. For tools, not for servers. */

import { startGuarded } from './guarded.js'
import { Mistake } from './mistake.js'

const SHOWN_LINES = 40

/**
 * Resolves with the output. Rejects with a Mistake made of `remedy` and the end of the output.
 * @param {string} command
 * @param {string[]} args
 * @param {{ remedy: string, env?: NodeJS.ProcessEnv }} options
 */
export async function runTool(command, args, { remedy, env = process.env }) {
  const tool = startGuarded(command, args, { env, output: 'pipe' })
  let output = ''
  for (const stream of [tool.guard.stdout, tool.guard.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-200_000)
    })
  }
  const end = await tool.ended
  if (end.ok) return output
  const shown = output.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n')
  throw new Mistake(`${shown}\n\n${command.split('/').at(-1)} ${args[0] ?? ''}: ${end.reason}. ${remedy}`)
}
