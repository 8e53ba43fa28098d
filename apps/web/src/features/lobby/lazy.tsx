/** The lobby, fetched with its words while a name is typed: not by who comes back to a circle that has begun. */
import { later } from '../../ui/later.tsx'

export const lobby = later(() => import('./LobbyScreen.tsx'), 'lobby', 'devices')
