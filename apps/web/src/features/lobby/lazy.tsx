/** The lobby. It loads with its words while a person types their name. A person who returns to a live circle does not load it. */
import { later } from '../../ui/later.tsx'

export const lobby = later(() => import('./LobbyScreen.tsx'), 'lobby', 'devices')
