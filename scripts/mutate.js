// @ts-check
/** `npm run mutate` puts small faults into the room's rules, and counts how many the tests notice. `npm run mutate -- guards` takes only files whose name contains "guards". */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { RESULTS } from './mutate/what.js'
import { requireNode } from './setup/require-node.js'
import { inRoot, packageBin } from './setup/root.js'

/** @typedef {import('./mutate/mutants.js').Mutant & { file: string, fate: string }} Result */

requireNode()
mkdirSync(inRoot('.cache'), { recursive: true })
const env = { ...process.env, HEARTH_MUTATE: process.argv[2] ?? '' }
const vitest = ['run', '--config', 'scripts/mutate/vitest.config.js']
const { status } = spawnSync(packageBin('vitest'), vitest, { cwd: inRoot(), env, stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)

/** @type {Result[]} */
const results = JSON.parse(readFileSync(RESULTS, 'utf8'))
const alive = results.filter(({ fate }) => fate !== 'killed')
for (const { file, line, was, to, fate } of alive)
  process.stdout.write(`${file}:${line} ${fate}: ${inOneLine(was)} → ${inOneLine(to) || 'nothing'}\n`)
for (const name of new Set(results.map(({ file }) => partOf(file)))) {
  const all = results.filter(({ file }) => partOf(file) === name)
  const killed = all.filter(({ fate }) => fate === 'killed').length
  process.stdout.write(
    `${name}: ${killed} of ${all.length} killed, ${((100 * killed) / all.length).toFixed(1)} %\n`,
  )
}

/** Groups the results: one line for each folder, one for all views, one for each other file. @param {string} file */
function partOf(file) {
  return file.replace(/\/.*/, '/').replace(/^project.*/, 'project*.ts')
}

/** @param {string} text */
function inOneLine(text) {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 100 ? `${line.slice(0, 100)}…` : line
}
