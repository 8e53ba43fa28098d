/** Two facilitators give the floor in the same instant: one of them does, and one person is heard. */
import { expect } from 'vitest'
import { Ear } from './harness/ear.ts'
import { arrive, inTheRoom, personOf, startSpeaking } from './harness/steps.ts'
import { test } from './harness/test.ts'

test('Fay gives the floor to Ana and Jo to Ben in the same instant, again and again', async ({
  hearth,
  visitors,
}) => {
  const [fay, jo] = [await visitors.fay(), await visitors.jo()]
  const people = []
  for (const name of ['Ana', 'Ben', 'Chidi', 'Dara']) {
    const { page } = await visitors.inBrowser()
    await arrive(page, hearth.links.learner, name)
    people.push({ page, id: await personOf(page) })
  }
  const [ana, ben] = people
  if (!ana || !ben) throw new Error('four learners arrived')
  await fay.ask({ type: 'admitEveryone' })
  await fay.ask({ type: 'startSession' })
  await fay.ask({ type: 'chooseMode', mode: 'hands' })
  for (const { page } of people) await inTheRoom(page)

  for (let turn = 0; turn < 6; turn++) {
    const answers = await Promise.all([
      fay.send({ type: 'giveFloor', personId: ana.id, turn }),
      jo.send({ type: 'giveFloor', personId: ben.id, turn }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'floor-moved' })
    await Promise.all(
      [fay, jo].map((one) => one.until(({ shared }) => shared?.turn === turn + 1 && shared.floor !== null)),
    )
    const given = answers[0]?.ok ? ana : ben
    for (const { view } of [fay, jo]) expect(view.shared?.floor?.personId).toBe(given.id)
    await fay.ask({ type: 'muteEveryone' })
  }

  const [first] = await Promise.all([
    fay.send({ type: 'giveFloor', personId: ana.id, turn: 6 }),
    jo.send({ type: 'giveFloor', personId: ben.id, turn: 6 }),
  ])
  const [holder, other] = first.ok ? [ana, ben] : [ben, ana]
  await startSpeaking(holder.page)
  for (const { page } of people.filter((one) => one !== holder)) {
    const ear = await Ear.on(page)
    expect(await ear.until(holder.id)).toEqual([holder.id])
  }
  expect(await other.page.getByRole('button', { name: 'Start speaking' }).count()).toBe(0)
  expect(visitors.faults()).toEqual([])
})
