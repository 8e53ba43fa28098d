/** The room. This file is where its screen goes. */
export default function RoomScreen({ sessionId }: { sessionId: string }) {
  return <main>{sessionId}</main>
}
