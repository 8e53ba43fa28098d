CREATE TABLE "text_keys" (
	"session_id" text NOT NULL,
	"text_id" text NOT NULL,
	"person_id" text NOT NULL,
	"sealed" text NOT NULL,
	"sealed_by" text NOT NULL,
	CONSTRAINT "text_keys_session_id_text_id_person_id_pk" PRIMARY KEY("session_id","text_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "texts" (
	"session_id" text NOT NULL,
	"id" text NOT NULL,
	"author" text NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "texts_session_id_id_pk" PRIMARY KEY("session_id","id")
);
--> statement-breakpoint
ALTER TABLE "text_keys" ADD CONSTRAINT "text_keys_session_id_text_id_texts_session_id_id_fk" FOREIGN KEY ("session_id","text_id") REFERENCES "public"."texts"("session_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "texts" ADD CONSTRAINT "texts_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
UPDATE "rooms" SET "version" = "version" + 1, "state" = "state" || '{"keys":{"newest":0,"sending":0,"offeredAt":null,"envelopes":{},"holders":[],"wanted":false,"staleSince":null,"unheldSince":null,"duty":null,"passedOver":[]},"chatOpen":false,"texts":[]}'::jsonb || jsonb_build_object('people', (
	SELECT coalesce(jsonb_object_agg("key", "value" || '{"publicKey":null,"takesMedia":false}'::jsonb), '{}'::jsonb)
	FROM jsonb_each("state" -> 'people')
));
