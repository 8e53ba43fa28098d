CREATE TABLE "ballot_holders" (
	"session_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "ballot_holders_session_id_person_id_pk" PRIMARY KEY("session_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "ballot_tokens" (
	"session_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"spent" boolean NOT NULL,
	CONSTRAINT "ballot_tokens_session_id_token_hash_pk" PRIMARY KEY("session_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "ballots" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"answers" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "poll_sums" (
	"session_id" text PRIMARY KEY NOT NULL,
	"sums" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "referrals" (
	"id" text PRIMARY KEY NOT NULL,
	"program_id" text NOT NULL,
	"session_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"reference" text NOT NULL,
	"reason" text NOT NULL,
	"urgency" text NOT NULL,
	"consent" text NOT NULL,
	"contact" text NOT NULL,
	"state" text NOT NULL,
	"flagged_at" bigint NOT NULL,
	CONSTRAINT "referrals_program_id_reference_unique" UNIQUE("program_id","reference")
);
--> statement-breakpoint
ALTER TABLE "programs" ALTER COLUMN "support" SET DEFAULT '{"contacts":[],"examples":false,"onCall":null,"backup":null,"reasons":[]}'::jsonb;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "support_revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "ballot_holders" ADD CONSTRAINT "ballot_holders_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_tokens" ADD CONSTRAINT "ballot_tokens_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_sums" ADD CONSTRAINT "poll_sums_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_program_id_programs_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."programs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ballots_session_id_index" ON "ballots" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "referrals_session_id_index" ON "referrals" USING btree ("session_id");
--> statement-breakpoint
UPDATE "programs" SET "support" = "support" || '{"onCall":null,"backup":null,"reasons":[]}'::jsonb;--> statement-breakpoint
UPDATE "rooms" SET "version" = "version" + 1, "state" = "rooms"."state" || jsonb_build_object('help', '[]'::jsonb, 'crisis', jsonb_build_object(
	'contacts', (
		SELECT coalesce(jsonb_agg(jsonb_build_object('name', "contact" -> 'name', 'reach', "contact" -> 'reach') ORDER BY "place"), '[]'::jsonb)
		FROM jsonb_array_elements("programs"."support" -> 'contacts') WITH ORDINALITY AS "given"("contact", "place")
		WHERE "contact" ->> 'kind' = 'crisis'
	),
	'examples', "programs"."support" -> 'examples'
))
FROM "sessions"
JOIN "groups" ON "groups"."id" = "sessions"."group_id"
JOIN "programs" ON "programs"."id" = "groups"."program_id"
WHERE "sessions"."id" = "rooms"."session_id";
