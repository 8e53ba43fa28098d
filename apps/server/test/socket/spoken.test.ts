import type { Command } from '@hearth/protocol/commands'
import type { PersonId } from '@hearth/protocol/ids'
import type { Spoken } from '@hearth/protocol/socket'
import { id, type Name } from '@hearth/room/testing/people'
import { describe, expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { node } from '../contracts/nodes.ts'
import { isLeftOut } from '../databases-services.ts'
import { type Connected, openSocketDoor, type SocketDoor } from './open-socket-door.ts'

const SECOND = 1000

/** As a browser adds up: the newest of each node. */
function heardBy({ socket }: Connected) {
  const nodes = new Map<string, Spoken['ms']>()
  socket.on('spoken', ({ node, ms }) => nodes.set(node, ms))
  return {
    nodes,
    sums: () => {
      const sums: { [personId: PersonId]: number } = {}
      for (const ms of nodes.values()) {
        for (const [personId, spoken] of Object.entries(ms)) sums[personId] = (sums[personId] ?? 0) + spoken
      }
      return sums
    },
  }
}

async function does(who: Connected, ...commands: Command[]): Promise<void> {
  for (const command of commands) expect(await who.send(command)).toMatchObject({ ok: true })
}

/** They have the floor, given by Fay, for so long. */
async function speaks(
  door: SocketDoor,
  fay: Connected,
  who: Connected,
  name: Name,
  turn: number,
  ms: number,
) {
  await does(fay, { type: 'giveFloor', personId: id(name), turn })
  await does(who, { type: 'startSpeaking', turn: turn + 1 })
  door.clock.move(ms)
  await does(who, { type: 'finishSpeaking', turn: turn + 1 })
}

/** A public act that everybody sees; what came before it came by then. */
async function everyoneSees(fay: Connected, prompt: 'open' | 'nominate', ...everyone: Connected[]) {
  await does(fay, { type: 'chooseMode', mode: prompt })
  for (const one of everyone) await one.until(() => one.latest('shared')?.view.mode === prompt)
}

describe('how long people have spoken', () => {
  it('reaches those who lead and advise at each end of a turn, and no learner at all', async () => {
    const door = await openSocketDoor()
    const [fay, sol] = [await door.enters('Fay'), await door.enters('Sol')]
    const [ana, ben] = [await door.enters('Ana'), await door.enters('Ben')]
    await does(
      fay,
      { type: 'admitEveryone' },
      { type: 'startSession' },
      { type: 'chooseMode', mode: 'hands' },
    )
    await sol.until(() => sol.latest('facilitation') !== undefined)
    const [byFay, bySol] = [heardBy(fay), heardBy(sol)]
    await speaks(door, fay, ana, 'Ana', 0, 40 * SECOND)
    await speaks(door, fay, ben, 'Ben', 1, 5 * SECOND)
    const sums = { [id('Ana')]: 40 * SECOND, [id('Ben')]: 5 * SECOND }
    for (const heard of [byFay, bySol]) await expect.poll(heard.sums).toEqual(sums)
    expect(byFay.nodes.size).toBe(1)
    await everyoneSees(fay, 'open', ana, ben)
    for (const one of [ana, ben]) expect(one.bytes.filter((bytes) => bytes.includes('spoken"'))).toEqual([])
    // Nothing of it is in the room.
    expect(JSON.stringify(await door.store.rooms.load(door.session.id))).not.toContain(String(40 * SECOND))
  })

  it('reaches a facilitator who comes again, and an advisor once she is let in', async () => {
    const door = await openSocketDoor()
    const [fay, ana] = [await door.enters('Fay'), await door.enters('Ana')]
    await does(
      fay,
      { type: 'admitEveryone' },
      { type: 'startSession' },
      { type: 'chooseMode', mode: 'hands' },
    )
    const sol = await door.enters('Sol')
    const bySol = heardBy(sol)
    await speaks(door, fay, ana, 'Ana', 0, 40 * SECOND)
    const sums = { [id('Ana')]: 40 * SECOND }
    const again = door.opens('Fay')
    await expect.poll(heardBy(again).sums).toEqual(sums)
    expect(bySol.nodes.size).toBe(0)
    await does(again, { type: 'admit', personId: id('Sol') })
    await expect.poll(bySol.sums).toEqual(sums)
  })
})

describe.skipIf(isLeftOut('redis'))('on two nodes over Redis', () => {
  /** Fay and Ana on one node, Jo and Ben on the other. */
  async function givenTwoNodes() {
    const namespace = `test-${randomId()}`
    const one = await openSocketDoor(await node('redis', { namespace }))
    const other = await openSocketDoor(await node('redis', { namespace }), one)
    const [fay, ana] = [await one.enters('Fay'), await one.enters('Ana')]
    const [jo, ben] = [await other.enters('Jo'), await other.enters('Ben')]
    await expect.poll(async () => (await one.io.fetchSockets()).length).toBe(4)
    await does(
      fay,
      { type: 'admitEveryone' },
      { type: 'startSession' },
      { type: 'chooseMode', mode: 'hands' },
    )
    for (const who of [jo, ben]) await who.until(() => who.latest('shared')?.view.mode === 'hands')
    return { one, other, fay, ana, jo, ben }
  }
  const SUMS = { [id('Ana')]: 40 * SECOND, [id('Ben')]: 5 * SECOND }

  it('each tells what it knows, and a browser adds up; whoever comes later hears of both', async () => {
    const { one, other, fay, ana, jo, ben } = await givenTwoNodes()
    const [byFay, byJo] = [heardBy(fay), heardBy(jo)]
    await speaks(one, fay, ana, 'Ana', 0, 40 * SECOND)
    await speaks(one, fay, ben, 'Ben', 1, 5 * SECOND)
    for (const heard of [byFay, byJo]) await expect.poll(heard.sums).toEqual(SUMS)
    expect(byFay.nodes.size).toBe(2)
    const again = heardBy(other.opens('Jo'))
    await expect.poll(again.sums).toEqual(SUMS)
    await everyoneSees(fay, 'open', ana, ben)
    for (const who of [ana, ben]) expect(who.bytes.filter((bytes) => bytes.includes('spoken"'))).toEqual([])
  })

  it('both forget when the session ends', async () => {
    const { one, other, fay, ana, ben } = await givenTwoNodes()
    await speaks(one, fay, ana, 'Ana', 0, 40 * SECOND)
    await speaks(one, fay, ben, 'Ben', 1, 5 * SECOND)
    const known = async (asker: SocketDoor) => {
      const answers = await new Promise<Spoken[]>((resolve) => {
        asker.io.serverSideEmit('spokenWanted', one.session.id, (_: Error | null, all: Spoken[]) =>
          resolve(all),
        )
      })
      return answers.map(({ ms }) => ms)
    }
    expect(await known(other)).toEqual([{ [id('Ana')]: 40 * SECOND }])
    expect(await known(one)).toEqual([{ [id('Ben')]: 5 * SECOND }])
    await does(fay, { type: 'closeSession' }, { type: 'endSession' })
    await expect.poll(() => known(one)).toEqual([{}])
    expect(await known(other)).toEqual([{}])
  })
})
