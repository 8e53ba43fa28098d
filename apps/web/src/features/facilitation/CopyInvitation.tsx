/** Copies the session's invitation link. Shows it to be copied by hand where the browser does not allow copying. */
import type { SessionId } from '@hearth/protocol/ids'
import { Link } from 'lucide-react'
import { useState } from 'react'
import { getSession } from '../../api/sessions.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Field.tsx'

type State =
  | { kind: 'ready' | 'fetching' | 'copied' }
  | { kind: 'by-hand'; link: string }
  | { kind: 'refused'; words: string }

export function CopyInvitation({ sessionId }: { sessionId: SessionId }) {
  const [state, setState] = useState<State>({ kind: 'ready' })

  async function copy() {
    setState({ kind: 'fetching' })
    const answer = await getSession(sessionId)
    if (!answer.ok) {
      setState({ kind: 'refused', words: refusalWords(answer) })
      return
    }
    const link = new URL(answer.value.invitationPath, location.origin).href
    try {
      await navigator.clipboard.writeText(link)
      setState({ kind: 'copied' })
      announce(t('facilitation.invitationCopied'))
    } catch {
      setState({ kind: 'by-hand', link })
    }
  }

  return (
    <div className="grid justify-items-start gap-2">
      <Button
        icon={<Link size={18} aria-hidden="true" />}
        onClick={copy}
        pending={state.kind === 'fetching' && t('common.loading')}
      >
        {t(state.kind === 'copied' ? 'facilitation.invitationCopied' : 'facilitation.copyInvitation')}
      </Button>
      {state.kind === 'by-hand' && (
        <p className="text-s">
          {t('facilitation.invitationByHand')} <span className="break-all select-all">{state.link}</span>
        </p>
      )}
      <div role="alert">{state.kind === 'refused' && <Fault>{state.words}</Fault>}</div>
    </div>
  )
}
