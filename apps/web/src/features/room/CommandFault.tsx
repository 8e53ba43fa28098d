/** Why a command was refused, in words, beside what was pressed. Says nothing while all is well. */
import type { RefusalCode } from '@hearth/protocol/refusals'
import { refusalWords } from '../../text/refusal-words.ts'
import { Fault } from '../../ui/Field.tsx'

export function CommandFault({ code }: { code: RefusalCode | null }) {
  return <div role="alert">{code && <Fault>{refusalWords({ code })}</Fault>}</div>
}
