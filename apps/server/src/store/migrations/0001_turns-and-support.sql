CREATE TABLE "contact_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"asker" text NOT NULL,
	"group_id" text NOT NULL,
	"reach" text NOT NULL,
	"asked_at" bigint NOT NULL,
	CONSTRAINT "contact_requests_asker_unique" UNIQUE("asker")
);
--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "support" jsonb DEFAULT '{"contacts":[],"examples":false}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "contact_requests" ADD CONSTRAINT "contact_requests_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
UPDATE "rooms" SET "state" = "state" || '{"turn":0,"floor":null,"hands":[],"locked":false,"removed":[]}'::jsonb || jsonb_build_object('people', (
	SELECT coalesce(jsonb_object_agg("key", "value" || '{"takenAway":[],"afterRemoval":false}'::jsonb), '{}'::jsonb)
	FROM jsonb_each("state" -> 'people')
));
