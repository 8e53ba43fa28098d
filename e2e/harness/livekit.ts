/** A LiveKit server of its own for a test, with the settings that `npm start` gives it, on free ports. */
