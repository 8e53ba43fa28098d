/** GET and PUT /api/office/settings — what the wellness office says of its program. */
import {
  type OfficeSettings,
  type OnCallContact,
  officeSettingsChangeSchema,
} from '@hearth/protocol/http/office'
import type { SupportContact } from '@hearth/protocol/http/support'
import { Router } from 'express'
import { holdsExample } from '../../demo-contacts.ts'
import type { KeptSupport, SupportContactRecord, SupportKind } from '../../store/support-store.ts'
import { contactsOf } from '../contacts-of.ts'
import type { HttpDeps } from '../deps.ts'
import { parseBody } from '../parse.ts'
import { reasonsOf } from '../referral-reasons.ts'
import { refusal, refuse } from '../refusals.ts'
import { requireStaffRole } from '../require-staff.ts'
import { tellRooms } from '../tell-rooms.ts'

export function officeRouter(deps: HttpDeps): Router {
  const { store } = deps
  const router = Router()

  router.get('/api/office/settings', async (req, res) => {
    const ruling = await requireStaffRole('office', req, deps)
    if (!ruling.ok) return refuse(res, ruling)
    res.json(settingsOf(await store.support.of(ruling.staff.programId)))
  })

  router.put('/api/office/settings', async (req, res) => {
    const ruling = await requireStaffRole('office', req, deps)
    if (!ruling.ok) return refuse(res, ruling)
    const parsed = parseBody(officeSettingsChangeSchema, req.body)
    if (!parsed.ok) return refuse(res, parsed)
    const { crisis, resources, onCall, backup, pageAfterMinutes, reasons, revision } = parsed.body
    const { programId } = ruling.staff
    const before = await store.support.of(programId)
    const support = {
      contacts: [...ofKind('crisis', crisis), ...ofKind('resource', resources)],
      // Whoever changes the contacts answers for them: as long as the demo's own stand there they stay marked.
      examples: before.examples && holdsExample([...crisis, ...resources]),
      onCall,
      backup,
      pageAfterMinutes,
      reasons,
    }
    const written = await store.support.set(programId, support, revision)
    if (written !== 'written') return refuse(res, refusal(written))
    await tellRooms(deps, programId)
    res.json(settingsOf({ ...support, revision: revision + 1 }))
  })

  return router
}

const ofKind = (kind: SupportKind, contacts: SupportContact[]): SupportContactRecord[] =>
  contacts.map(({ name, reach }) => ({ kind, name, reach }))

const settingsOf = (support: KeptSupport): OfficeSettings => ({
  crisis: contactsOf(support, 'crisis'),
  resources: contactsOf(support, 'resource'),
  onCall: onCallOrNone(support.onCall),
  backup: onCallOrNone(support.backup),
  pageAfterMinutes: support.pageAfterMinutes,
  reasons: reasonsOf(support),
  revision: support.revision,
  examples: support.examples,
})

const onCallOrNone = (contact: OnCallContact | null): OnCallContact | null =>
  contact === null ? null : { name: contact.name, reach: contact.reach, mail: contact.mail }
