/** The office's settings as they are typed: checked, sent, and, when somebody else was faster, loaded anew. A refusal loses nothing. */
import type { OfficeSettings } from '@hearth/protocol/http/office'
import { useState } from 'react'
import { getOfficeSettings, putOfficeSettings } from '../../api/office.ts'
import { queryClient } from '../../api/query.ts'
import type { ApiRefusal } from '../../api/request.ts'
import { SETTINGS_KEY } from './OfficePage.tsx'
import {
  draftOf,
  faultsFrom,
  faultsOf,
  type SettingsDraft,
  type SettingsFaults,
  tidied,
  toChange,
} from './settings-draft.ts'

export interface SettingsControl {
  draft: SettingsDraft
  /** Changes what was typed; faults whose path begins with one of `paths` are forgotten. */
  change: (changed: Partial<SettingsDraft>, ...paths: string[]) => void
  faults: SettingsFaults
  /** Counts the tries that had faults: then the first one takes the focus. */
  tries: number
  refusal: ApiRefusal | null
  pending: boolean
  /** Nothing has been typed since it was saved. */
  saved: boolean
  save: () => Promise<void>
  loadNow: () => Promise<void>
}

export function useSettings(settings: OfficeSettings): SettingsControl {
  const [draft, setDraft] = useState(() => draftOf(settings))
  const [faults, setFaults] = useState<SettingsFaults>({})
  const [tries, setTries] = useState(0)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const [pending, setPending] = useState(false)
  /** What was last saved, as the form shows it. */
  const [savedDraft, setSavedDraft] = useState<SettingsDraft | null>(null)

  function change(changed: Partial<SettingsDraft>, ...paths: string[]) {
    setDraft({ ...draft, ...changed })
    setFaults(
      Object.fromEntries(
        Object.entries(faults).filter(([path]) => !paths.some((one) => path.startsWith(one))),
      ),
    )
  }

  function showFaults(found: SettingsFaults) {
    setFaults(found)
    setTries(tries + 1)
  }

  /** What is there now, in place of what was typed. */
  function show(now: OfficeSettings) {
    queryClient.setQueryData(SETTINGS_KEY, now)
    setDraft(draftOf(now))
    setFaults({})
  }

  /** What was typed while it was saved stays, and is not saved yet. */
  function keep(sent: SettingsDraft, now: OfficeSettings) {
    queryClient.setQueryData(SETTINGS_KEY, now)
    setFaults({})
    const fresh = draftOf(now)
    setSavedDraft(fresh)
    setDraft((latest) => (latest === sent ? fresh : { ...latest, revision: now.revision }))
  }

  async function save() {
    const tidy = tidied(draft)
    setDraft(tidy)
    setRefusal(null)
    setSavedDraft(null)
    const found = faultsOf(tidy)
    if (Object.keys(found).length > 0) return showFaults(found)
    setPending(true)
    const answer = await putOfficeSettings(toChange(tidy))
    if (answer.ok) {
      keep(tidy, answer.value)
    } else {
      const named = faultsFrom(answer.fields ?? {})
      if (Object.keys(named).length > 0) showFaults(named)
      else setRefusal(answer)
    }
    setPending(false)
  }

  async function loadNow() {
    setPending(true)
    const answer = await getOfficeSettings()
    setPending(false)
    if (!answer.ok) return setRefusal(answer)
    setRefusal(null)
    show(answer.value)
  }

  return { draft, change, faults, tries, refusal, pending, saved: draft === savedDraft, save, loadNow }
}
