import { Page } from '../../ui/Page.tsx'

export default function SignInLinkScreen({ token }: { token: string }) {
  return <Page title={`SignInLinkScreen ${token}`} />
}
