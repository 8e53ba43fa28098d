/** At the head of the closing pages: asking for help still, and how a request stands. */
import type { OwnView } from '@hearth/protocol/own-view'
import { HelpButton } from '../help/HelpButton.tsx'
import { HelpLine } from '../help/HelpLine.tsx'
import { HelpSheet } from '../help/HelpSheet.tsx'
import { useOwnHelp } from '../help/use-own-help.ts'

export function FarewellHelp({ own }: { own: OwnView }) {
  const help = useOwnHelp(own)
  return (
    <>
      <HelpButton help={help} />
      <div className="basis-full empty:hidden">
        <HelpLine help={help} />
      </div>
      <HelpSheet help={help} />
    </>
  )
}
