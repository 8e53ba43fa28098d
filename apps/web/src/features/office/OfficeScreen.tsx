import { Page } from '../../ui/Page.tsx'

export default function OfficeScreen() {
  return <Page title="OfficeScreen" />
}
