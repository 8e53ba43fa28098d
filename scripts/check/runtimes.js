// @ts-check
/** Checks that Hearth works on other versions of Node: runs the packages' tests, and lets a simulated person join a server. */
import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chooseFree } from '../launch/ports.js'
import { build } from '../setup/build.js'
import { provideNode, RUNTIMES } from '../setup/node-runtime.js'
import { inRoot } from '../setup/root.js'
import { outputsInOrder } from './output.js'
import { runVitest } from './vitest.js'

/** @typedef {import('./output.js').Output} Output */
/** @typedef {import('./parts.js').Outcome} Outcome */

const PACKAGES = ['--project', '@hearth/protocol', '--project', '@hearth/room', '--project', '@hearth/sealed']
const COMES_WITHIN_MS = 60_000
const READY_WITHIN_MS = 120_000

/** @param {Output} output @returns {Promise<Outcome>} */
export async function testRuntimes(output) {
  await build()
  const outputs = outputsInOrder(RUNTIMES.length, output.write)
  const outcomes = await Promise.all(RUNTIMES.map((runtime, index) => testOn(runtime, outputs[index])))
  const sum = (/** @type {'passed' | 'failed'} */ key) => outcomes.reduce((all, one) => all + one[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), files: outcomes.flatMap(({ files = [] }) => files) }
}

/** @param {import('../setup/node-runtime.js').Runtime} runtime @param {Output | undefined} output @returns {Promise<Outcome>} */
async function testOn(runtime, output) {
  if (output === undefined) throw new Error('every runtime has an output')
  output.write(`  Node ${runtime.version}\n`)
  try {
    const node = await provideNode(runtime)
    const [tests, joined] = await Promise.all([runVitest(output, [], { args: PACKAGES, node }), joinOn(node)])
    output.write(joined === null ? '    ✓ a simulated person joined a server\n' : `    ✗ ${joined}\n`)
    const files = (tests.files ?? []).map(({ path, ms }) => ({ path, ms, node: runtime.version }))
    return {
      passed: tests.passed + (joined === null ? 1 : 0),
      failed: tests.failed + (joined === null ? 0 : 1),
      files,
    }
  } catch (error) {
    // The other version goes on, and its output is shown.
    output.write(`    ✗ ${error instanceof Error ? error.message : error}\n`)
    return { passed: 0, failed: 1 }
  } finally {
    output.end()
  }
}

/** Runs a server and a simulated person on this Node. Resolves with null, or with what went wrong. @param {string} node @returns {Promise<string | null>} */
async function joinOn(node) {
  const dataDir = mkdtempSync(join(tmpdir(), 'hearth-runtime-'))
  const port = await chooseFree('tcp')
  const env = {
    PATH: process.env.PATH ?? '',
    HEARTH_DATA_DIR: dataDir,
    HEARTH_DEMO_KEY: 'a-key-for-tests-on-other-nodes',
    PORT: String(port),
    LOG_LEVEL: 'warn',
  }
  const server = fork(inRoot('apps', 'server', 'dist', 'main.js'), {
    execPath: node,
    execArgv: [],
    env,
    silent: true,
  })
  const printed = keepOutput(server)
  const ended = once(server, 'exit')
  const late = setTimeout(() => server.kill('SIGKILL'), READY_WITHIN_MS)
  try {
    const ready = await Promise.race([once(server, 'message').then(([message]) => message), ended])
    if (!ready.links) return `the server was not ready: ${JSON.stringify(ready)} ${printed()}`
    const health = await fetch(`http://127.0.0.1:${port}/api/health`)
    if (health.status !== 200) return `/api/health answered ${health.status}`
    return await comeIn(node, ready.links.learner)
  } finally {
    clearTimeout(late)
    server.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** @param {string} node @param {string} link @returns {Promise<string | null>} */
async function comeIn(node, link) {
  const args = ['--import', 'tsx', 'src/main.ts', '--link', link, '--count', '1']
  const person = spawn(node, args, {
    cwd: inRoot('apps', 'people'),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: COMES_WITHIN_MS,
  })
  const printed = keepOutput(person)
  let asked = false
  person.stdout.on('data', () => {
    if (asked || !printed().includes('waits in the lobby')) return
    // Only once: on a second signal the person leaves without a goodbye.
    asked = true
    person.kill('SIGINT')
  })
  const [code] = await once(person, 'close')
  return code === 0 && printed().includes('waits in the lobby')
    ? null
    : `the simulated person could not join: ${printed()}`
}

/** @param {import('node:child_process').ChildProcess} child @returns {() => string} everything it has printed so far */
function keepOutput(child) {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk) => {
      text += chunk
    })
  }
  return () => text
}
