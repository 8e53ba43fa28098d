import { Page } from '../../ui/Page.tsx'

export default function DeviceMoveScreen({ code }: { code: string }) {
  return <Page title={`DeviceMoveScreen ${code}`} />
}
