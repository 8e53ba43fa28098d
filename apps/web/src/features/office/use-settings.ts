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
  /** `not-fetched`: saved, but what is there now did not come. */
  state: 'typing' | 'saved' | 'not-fetched'
  save: () => Promise<void>
  loadNow: () => Promise<void>
}

export function useSettings(settings: OfficeSettings): SettingsControl {
  const [draft, setDraft] = useState(() => draftOf(settings))
  const [faults, setFaults] = useState<SettingsFaults>({})
  const [tries, setTries] = useState(0)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const [pending, setPending] = useState(false)
  const [state, setState] = useState<SettingsControl['state']>('typing')

  function change(changed: Partial<SettingsDraft>, ...paths: string[]) {
    setDraft({ ...draft, ...changed })
    setState('typing')
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

  /** What is there now, in place of what was typed; the refusal when it does not come. */
  async function load(): Promise<ApiRefusal | null> {
    const answer = await getOfficeSettings()
    if (!answer.ok) return answer
    queryClient.setQueryData(SETTINGS_KEY, answer.value)
    setDraft(draftOf(answer.value))
    setFaults({})
    return null
  }

  async function save() {
    const tidy = tidied(draft)
    setDraft(tidy)
    setRefusal(null)
    setState('typing')
    const found = faultsOf(tidy)
    if (Object.keys(found).length > 0) return showFaults(found)
    setPending(true)
    const answer = await putOfficeSettings(toChange(tidy))
    if (answer.ok) {
      setFaults({})
      setState((await load()) === null ? 'saved' : 'not-fetched')
    } else {
      const named = faultsFrom(answer.fields ?? {})
      if (Object.keys(named).length > 0) showFaults(named)
      else setRefusal(answer)
    }
    setPending(false)
  }

  async function loadNow() {
    setPending(true)
    setRefusal(await load())
    setPending(false)
  }

  return { draft, change, faults, tries, refusal, pending, state, save, loadNow }
}
