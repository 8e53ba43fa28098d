/** From a command to the last of fourteen: sent → decided, written, sent out → everybody holds the view that shows it. No media. */
import { setTimeout as pause } from 'node:timers/promises'
import { type SimulatedPerson, simulateFacilitator, simulatePerson } from '@hearth/people/simulate-person'
import type { Command } from '@hearth/protocol/commands'
import type { SharedView } from '@hearth/protocol/room-view'
import { type HearthProcess, openHearth } from '../../e2e/harness/hearth.ts'
import type { Endings } from '../endings.ts'
import { type StoreKind, storesHere } from '../stores.ts'
import { DURATIONS, durationsRow, printTable, type Row } from '../table.ts'

/** Beside the facilitator. */
const LEARNERS = 13
const WARM_UP_CYCLES = 8
const CYCLES = 60
const SHORT_CYCLES = 10
/** Between two commands, milliseconds: the facilitator gives the floor in every fourth, and 40 in 10 s is what one connection may. */
const PAUSE_MS = 70

/** In milliseconds. */
interface Measured {
  raised: number[]
  given: number[]
  begun: number[]
  ended: number[]
}

export async function measureViews(endings: Endings, short: boolean): Promise<void> {
  const cycles = WARM_UP_CYCLES + (short ? SHORT_CYCLES : CYCLES)
  const rows: Row[] = []
  for (const store of await storesHere()) {
    rows.push(...(await onStore(store, cycles, endings)))
    await endings.all()
  }
  printTable(`Command sent → the last of ${LEARNERS + 1} connections holds the view`, DURATIONS, rows)
}

async function onStore(store: StoreKind, cycles: number, endings: Endings): Promise<Row[]> {
  const hearth = await openHearth({ environment: await store.open(endings) })
  endings.add(() => hearth.stop())
  const fay = simulateFacilitator({ link: hearth.links.facilitator, name: 'Fay' })
  const learners = await fillCircle(hearth, fay)
  endings.add(() => Promise.all([fay, ...learners].map((person) => person.vanish())))

  const measured: Measured = { raised: [], given: [], begun: [], ended: [] }
  for (let cycle = 0; cycle < cycles; cycle++) {
    const speaker = learners[cycle % learners.length]
    if (speaker === undefined) throw new Error('nobody is there')
    const counts = cycle < WARM_UP_CYCLES ? null : measured
    await oneTurn({ fay, speaker, everyone: [fay, ...learners] }, counts)
  }
  const all = Object.values(measured).flat()
  return [
    durationsRow(`${store.name}: a hand is raised`, measured.raised),
    durationsRow(`${store.name}: the floor is given`, measured.given),
    durationsRow(`${store.name}: all commands`, all),
  ]
}

async function fillCircle(hearth: HearthProcess, fay: SimulatedPerson): Promise<SimulatedPerson[]> {
  const learners = Array.from({ length: LEARNERS }, (_, index) =>
    simulatePerson({ link: hearth.links.learner, name: `Learner ${index + 1}` }),
  )
  for (const person of [fay, ...learners]) {
    await person.arrive()
    await person.connect()
  }
  await fay.ask({ type: 'admitEveryone' })
  await fay.ask({ type: 'startSession' })
  await fay.ask({ type: 'chooseMode', mode: 'hands' })
  return learners
}

/** One raises a hand, is given the floor, begins and ends: four commands, each seen by all before the next. */
async function oneTurn(
  circle: { fay: SimulatedPerson; speaker: SimulatedPerson; everyone: SimulatedPerson[] },
  counts: Measured | null,
): Promise<void> {
  const { fay, speaker, everyone } = circle
  const { personId } = speaker.seat
  const measure = async (
    kind: keyof Measured,
    sender: SimulatedPerson,
    command: Command,
    shows: (view: SharedView) => boolean,
  ) => {
    const ms = await untilAllSee(everyone, sender, command, shows)
    counts?.[kind].push(ms)
    await pause(PAUSE_MS)
  }
  await measure('raised', speaker, { type: 'raiseHand', kind: 'new' }, ({ hands }) =>
    hands.some((hand) => hand.personId === personId),
  )
  const turn = fay.view.shared?.turn ?? 0
  const give: Command = { type: 'giveFloor', personId, turn }
  await measure('given', fay, give, ({ floor }) => floor?.personId === personId)
  await measure(
    'begun',
    speaker,
    { type: 'startSpeaking', turn: turn + 1 },
    ({ floor }) => floor?.speaking === true,
  )
  await measure('ended', speaker, { type: 'finishSpeaking', turn: turn + 1 }, ({ floor }) => floor === null)
}

/** Milliseconds until the last of them holds a view that shows it. */
async function untilAllSee(
  everyone: readonly SimulatedPerson[],
  sender: SimulatedPerson,
  command: Command,
  shows: (view: SharedView) => boolean,
): Promise<number> {
  const seen = Promise.all(
    everyone.map((person) => person.until(({ shared }) => shared !== undefined && shows(shared))),
  )
  const sent = performance.now()
  const answer = await sender.send(command)
  if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.code}`)
  await seen
  return performance.now() - sent
}
