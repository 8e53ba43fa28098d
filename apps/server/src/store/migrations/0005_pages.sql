CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"program_id" text NOT NULL,
	"page" integer NOT NULL,
	"who" text NOT NULL,
	"created_at" bigint NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"tried_since" bigint,
	"next_attempt_at" bigint,
	"state" text DEFAULT 'pending' NOT NULL,
	"mail" text DEFAULT 'open' NOT NULL,
	"webhook" text DEFAULT 'open' NOT NULL,
	"noted" boolean DEFAULT false NOT NULL,
	"links" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "programs" ALTER COLUMN "support" SET DEFAULT '{"contacts":[],"examples":false,"onCall":null,"backup":null,"pageAfterMinutes":5,"reasons":[]}'::jsonb;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_program_id_programs_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."programs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_next_attempt_at_index" ON "notices" USING btree ("next_attempt_at");--> statement-breakpoint
CREATE INDEX "notices_session_id_index" ON "notices" USING btree ("session_id");
--> statement-breakpoint
UPDATE "programs" SET "support" = "support" || jsonb_build_object(
	'pageAfterMinutes', 5,
	'onCall', CASE WHEN jsonb_typeof("support" -> 'onCall') = 'object' THEN ("support" -> 'onCall') || '{"mail":null}'::jsonb ELSE 'null'::jsonb END,
	'backup', CASE WHEN jsonb_typeof("support" -> 'backup') = 'object' THEN ("support" -> 'backup') || '{"mail":null}'::jsonb ELSE 'null'::jsonb END
);
--> statement-breakpoint
UPDATE "rooms" SET "state" = "rooms"."state" || jsonb_build_object('onCall', (
	SELECT coalesce(jsonb_agg(jsonb_build_object('name', "contact" -> 'name', 'reach', "contact" -> 'reach') ORDER BY "place"), '[]'::jsonb)
	FROM jsonb_array_elements(jsonb_build_array("programs"."support" -> 'onCall', "programs"."support" -> 'backup')) WITH ORDINALITY AS "given"("contact", "place")
	WHERE jsonb_typeof("contact") = 'object'
))
FROM "sessions"
JOIN "groups" ON "groups"."id" = "sessions"."group_id"
JOIN "programs" ON "programs"."id" = "groups"."program_id"
WHERE "sessions"."id" = "rooms"."session_id";
