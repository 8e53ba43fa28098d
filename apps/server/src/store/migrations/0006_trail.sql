CREATE TABLE "moderation_trail" (
	"place" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "moderation_trail_place_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"program_id" text NOT NULL,
	"session_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"kind" text NOT NULL,
	"minute" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "moderation_trail" ADD CONSTRAINT "moderation_trail_program_id_programs_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."programs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_trail" ADD CONSTRAINT "moderation_trail_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_trail" ADD CONSTRAINT "moderation_trail_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "moderation_trail_program_id_place_index" ON "moderation_trail" USING btree ("program_id","place");--> statement-breakpoint
CREATE INDEX "moderation_trail_minute_index" ON "moderation_trail" USING btree ("minute");