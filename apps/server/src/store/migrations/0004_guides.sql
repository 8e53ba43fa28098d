CREATE TABLE "guides" (
	"id" text PRIMARY KEY NOT NULL,
	"program_id" text NOT NULL,
	"title" text NOT NULL,
	"steps" jsonb NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "guides_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1)
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "guide_id" text;--> statement-breakpoint
ALTER TABLE "guides" ADD CONSTRAINT "guides_program_id_programs_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."programs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guides_program_id_index" ON "guides" USING btree ("program_id");--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_guide_id_guides_id_fk" FOREIGN KEY ("guide_id") REFERENCES "public"."guides"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
UPDATE "rooms" SET "version" = "version" + 1, "state" = '{"handRule":"first-come","arranged":null,"thought":null,"turnsHad":{},"spoken":[],"comeBack":[],"unwilling":[],"round":null,"quiet":null,"turnMs":null,"prompt":"","spotlight":null,"screen":null,"claims":[],"step":null,"reactions":true,"unheardSince":null,"leftAlone":null,"page":null,"pages":0,"onCall":[]}'::jsonb || "state" || jsonb_build_object(
	'session', '{"guide":[],"pageAfterMs":300000}'::jsonb || ("state" -> 'session'),
	'floor', CASE WHEN jsonb_typeof("state" -> 'floor') = 'object'
		THEN jsonb_build_object('waitsSince', "state" -> 'now', 'extraMs', 0, 'replies', false) || ("state" -> 'floor')
		ELSE 'null'::jsonb
	END,
	'thought', coalesce("state" #> '{floor,personId}', 'null'::jsonb),
	'hands', (
		SELECT coalesce(jsonb_agg(jsonb_build_object('personId', "hand", 'kind', 'new', 'postponed', false) ORDER BY "place"), '[]'::jsonb)
		FROM jsonb_array_elements("state" -> 'hands') WITH ORDINALITY AS "raised"("hand", "place")
	),
	'people', (
		SELECT coalesce(jsonb_object_agg("key", jsonb_build_object('cameAs', CASE "value" ->> 'role' WHEN 'facilitator' THEN 'learner' ELSE "value" ->> 'role' END, 'notNow', NULL, 'away', false, 'askedToTurnOn', '[]'::jsonb) || "value"), '{}'::jsonb)
		FROM jsonb_each("state" -> 'people')
	)
);
