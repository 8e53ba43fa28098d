import { Page } from '../../ui/Page.tsx'

export default function ArrivalScreen({ code }: { code: string }) {
  return <Page title={`ArrivalScreen ${code}`} />
}
