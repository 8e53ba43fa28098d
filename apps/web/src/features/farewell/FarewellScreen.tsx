import { Page } from '../../ui/Page.tsx'

export default function FarewellScreen({ sessionId }: { sessionId: string }) {
  return <Page title={`FarewellScreen ${sessionId}`} />
}
