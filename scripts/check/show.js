// @ts-check
/** Runs a tool whose output a person watches. */
import { spawn } from 'node:child_process'
import { inRoot } from '../setup/root.js'

/** Resolves with its exit code. @param {string} command @param {string[]} args @returns {Promise<number>} */
export function show(command, args, env = process.env) {
  return new Promise((resolve) => {
    const tool = spawn(command, args, { cwd: inRoot(), env, stdio: 'inherit' })
    tool.on('error', (error) => {
      process.stderr.write(`${error.message}\n`)
      resolve(1)
    })
    tool.on('exit', (code) => resolve(code ?? 1))
  })
}
