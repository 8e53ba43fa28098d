/** Reads a JSON body, of the size that a request may have. */
import { MAX_PACKET_BYTES } from '@hearth/protocol/limits'
import express from 'express'

export const json = express.json({ limit: MAX_PACKET_BYTES, inflate: false })
