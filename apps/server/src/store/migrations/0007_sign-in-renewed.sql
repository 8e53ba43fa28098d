ALTER TABLE "sign_in_requests" DROP CONSTRAINT "sign_in_requests_token_hash_unique";--> statement-breakpoint
ALTER TABLE "sign_in_requests" DROP CONSTRAINT "sign_in_requests_pkey";--> statement-breakpoint
ALTER TABLE "sign_in_requests" ADD PRIMARY KEY ("token_hash");--> statement-breakpoint
ALTER TABLE "browser_people" ADD COLUMN "staff_id" text;--> statement-breakpoint
ALTER TABLE "sign_in_requests" ADD COLUMN "position" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "sign_in_requests_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "browser_people" ADD CONSTRAINT "browser_people_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sign_in_requests_staff_id_position_index" ON "sign_in_requests" USING btree ("staff_id","position");--> statement-breakpoint
UPDATE "browser_people" SET "staff_id" = "staff"."id"
FROM "rooms", "staff"
WHERE "rooms"."session_id" = "browser_people"."session_id"
	AND "staff"."id" = "rooms"."state" -> 'people' -> "browser_people"."person_id" ->> 'staffId';
