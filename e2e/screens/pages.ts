/** The pages around the room, and the lobby. */
import type { Page } from 'playwright-core'
import arrival from '../../apps/web/src/text/en/arrival.ts'
import common from '../../apps/web/src/text/en/common.ts'
import joining from '../../apps/web/src/text/en/joining.ts'
import office from '../../apps/web/src/text/en/office.ts'
import paging from '../../apps/web/src/text/en/paging.ts'
import referral from '../../apps/web/src/text/en/referral.ts'
import removed from '../../apps/web/src/text/en/removed.ts'
import trail from '../../apps/web/src/text/en/trail.ts'
import type { Drawn } from '../harness/screens.ts'

async function giveName(page: Page): Promise<void> {
  await page.locator('input').first().fill('Chidi')
  await page.locator('input').first().press('Enter')
  await page.locator('svg.lucide-ear').first().waitFor()
}

async function agree(page: Page): Promise<void> {
  await giveName(page)
  await page.locator('main button').first().click()
}

export const PAGES: Drawn[] = [
  { scene: 'home', shows: 'svg.lucide-armchair' },
  { scene: 'sign-in', shows: 'input[type=email]' },
  { scene: 'link-not-valid', shows: 'h1', says: arrival.notValidTitle },
  { scene: 'not-found', shows: 'main a[href="/"]', says: common.notFoundTitle },
  { scene: 'arriving', as: 'arrive-1-name', shows: 'input[autocomplete=nickname]' },
  { scene: 'arriving', as: 'arrive-2-agreement', shows: 'svg.lucide-ear', begin: giveName },
  { scene: 'arriving', as: 'arrive-3-ready', shows: 'main button', says: joining.readyTitle, begin: agree },
  { scene: 'locked', shows: 'h1', says: arrival.locked },
  { scene: 'my-sessions', shows: 'main h3 a[href="/facilitate/over"]' },
  { scene: 'new-session', shows: 'main form select' },
  { scene: 'session-to-come', shows: 'svg.lucide-refresh-cw' },
  { scene: 'session-with-referral', shows: 'main ul li', says: referral.lead },
  { scene: 'session-ended', shows: 'main table' },
  { scene: 'not-of-the-office', shows: 'h1', says: office.notOffice },
  { scene: 'office-inbox', shows: 'main dl' },
  { scene: 'office-settings', shows: 'main textarea' },
  { scene: 'admin', shows: 'main table', says: trail.title },
  { scene: 'page', shows: 'main button', says: paging.title },
  { scene: 'lobby', shows: 'svg.lucide-door-open' },
  { scene: 'not-now-why', shows: 'svg.lucide-hourglass' },
  { scene: 'nobody-came', shows: 'main section [role=status]' },
  { scene: 'removed', shows: 'form input', says: removed.title },
]
