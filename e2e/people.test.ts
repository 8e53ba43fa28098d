/** The command that sends simulated people: they come, wait, take part, and leave when told to. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished } from 'vitest'
import { startHearth } from './harness/start-hearth.ts'
import { test } from './harness/test.ts'
import { Visitors } from './harness/visitors.ts'

const FOLDER = fileURLToPath(new URL('../apps/people', import.meta.url))

interface Play {
  process: ChildProcess
  output: string
}

function play(...args: string[]): Play {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], { cwd: FOLDER })
  onTestFinished(() => void child.kill('SIGKILL'))
  const running: Play = { process: child, output: '' }
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      running.output += chunk
    })
  }
  return running
}

const says = (running: Play, words: string, times: number) =>
  expect.poll(() => running.output.split(words).length - 1, { timeout: 30_000 }).toBe(times)

test('three come, are let in, turn their cameras on, and leave at Ctrl-C', async ({ hearth, visitors }) => {
  const jo = await visitors.jo()
  const running = play('--link', hearth.links.learner, '--count', '3', '--seed', '5')
  await says(running, 'waits in the lobby', 3)
  await jo.ask({ type: 'admitEveryone' })
  await says(running, 'is let in', 3)
  await jo.ask({ type: 'startSession' })
  await says(running, 'turns the camera on', 3)
  expect(jo.view.shared?.people).toHaveLength(4)

  running.process.kill('SIGINT')
  expect(await once(running.process, 'exit')).toEqual([0, null])
  expect(running.output.split('has left')).toHaveLength(4)
  await jo.until(({ shared }) => shared?.people.length === 1)
})

test('where there is no LiveKit they say so, and take part all the same', async ({ browser }) => {
  const hearth = await startHearth()
  const visitors = new Visitors(browser, hearth)
  onTestFinished(async () => {
    await visitors.allGo()
    await hearth.stop()
  })
  const jo = await visitors.jo()
  const running = play('--link', hearth.links.learner, '--count', '2')
  await says(running, 'waits in the lobby', 2)
  await jo.ask({ type: 'admitEveryone' })
  await jo.ask({ type: 'startSession' })
  await says(running, 'has no sound and picture yet: refused as "media-unavailable"', 2)
  await jo.ask({ type: 'closeSession' })
  expect(await once(running.process, 'exit')).toEqual([0, null])
  expect(running.output.split('has left')).toHaveLength(3)
})

test('who cannot come in says why, in one line', async ({ hearth }) => {
  const notValid = play('--link', `${hearth.url}/j/AAAAAAAAAAAAAAAAAAAAAA`)
  expect(await once(notValid.process, 'exit')).toEqual([1, null])
  expect(notValid.output.trim().split('\n')).toHaveLength(1)
  expect(notValid.output).toContain('"link-not-valid": ask a facilitator for the current link')
})
