/** Identifiers that cross a wire: their types and the one form they have. Makes none: ids are made at the door (server). */
import { z } from 'zod'

/** One participant in one session. Not an account: it ends with the session. */
export type PersonId = string
export type SessionId = string
export type SiteId = string
export type GroupId = string
/** A guide of a program: the steps that its sessions go through. */
export type GuideId = string
/** A member of the program's staff, who signs in. */
export type StaffId = string
/** Made by the browser for each command; a retried command carries the same one. */
export type CommandId = string
/** Who somebody is inside a LivekitRoom: opaque, new for each arrival, says nothing about the person. */
export type MediaIdentity = string
/** One request for help. Made at the door, and known to its author and those who answer only. */
export type HelpId = string
/** One text that somebody has written. Made by their browser: a retry carries the same one. */
export type TextId = string
/** The secret part of an invitation link. */
export type InvitationCode = string

/** 128 random bits in base64url: 22 characters. */
export const idSchema: z.ZodType<string> = z.string().regex(/^[A-Za-z0-9_-]{22}$/)
