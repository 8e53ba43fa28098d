// @ts-check
/** Runs a tool and passes on what it prints. */
import { spawn } from 'node:child_process'
import { inRoot } from '../setup/root.js'

/**
 * Resolves with its exit code.
 * @param {import('./output.js').Output} output
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
export function show(output, command, args, env = process.env) {
  // Tools print no colours into a pipe, even when its output ends up in a terminal.
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}
  return new Promise((resolve) => {
    const tool = spawn(command, args, {
      cwd: inRoot(),
      env: { ...env, ...colours },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [tool.stdout, tool.stderr]) stream.setEncoding('utf8').on('data', output.write)
    tool.on('error', (error) => {
      output.write(`${error.message}\n`)
      resolve(1)
    })
    tool.on('close', (code) => resolve(code ?? 1))
  })
}
