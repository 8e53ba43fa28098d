import { Page } from '../../ui/Page.tsx'

export default function AdminScreen() {
  return <Page title="AdminScreen" />
}
