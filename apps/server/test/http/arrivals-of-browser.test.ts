import { it, onTestFinished } from 'vitest'
import { openFabric } from '../../src/cluster/open-fabric.ts'
import { arrival, arrive, expectRefusal, givenProgram, givenSession } from './given.ts'
import { openHearth } from './open-hearth.ts'

it('given one browser, lets three people arrive in a minute, and no fourth', async () => {
  const fabric = await openFabric(null)
  onTestFinished(() => fabric.close())
  const hearth = await openHearth('pglite', { limits: fabric.limits })
  const session = await givenSession(hearth, await givenProgram(hearth))
  const browser = hearth.browser()
  for (const name of ['Ana', 'Ben', 'Chidi']) await arrive(browser, session, name)
  const link = `/api/invitations/${session.invitationCode}`
  expectRefusal(await browser.post(`${link}/arrivals`, arrival('Dara')), 429, 'too-many-requests')
  await arrive(hearth.browser(), session, 'Dara')
})
