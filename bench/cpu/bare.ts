/** Starts the bare peer in a process of its own, and fills its rooms. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { SharedView } from '@hearth/protocol/room-view'
import type { Endings } from '../endings.ts'
import type { Circle } from './circles.ts'
import { Member } from './member.ts'

const PROGRAM = fileURLToPath(new URL('./bare-server.js', import.meta.url))

/** `view` is what it will send each time. */
export async function openBare(view: SharedView, endings: Endings): Promise<{ pid: number; url: string }> {
  const child = fork(PROGRAM, { execArgv: [] })
  endings.add(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
  })
  child.send(view)
  const [port] = await once(child, 'message')
  return { pid: child.pid ?? 0, url: `http://127.0.0.1:${port}` }
}

export function fillBare(
  url: string,
  { rooms, people }: { rooms: number; people: number },
): Promise<Circle[]> {
  return Promise.all(
    Array.from({ length: rooms }, (_, room) =>
      Promise.all(
        Array.from({ length: people }, async (_, number) => ({
          personId: `person-${number}`,
          member: await Member.connect({ url, auth: { room }, headers: {} }),
        })),
      ),
    ),
  )
}
