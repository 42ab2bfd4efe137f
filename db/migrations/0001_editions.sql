-- The edition rises with every change that a reader can see; no verb has to remember it.
INSERT INTO edition (id, number) VALUES (1, 1);
--> statement-breakpoint
CREATE TRIGGER published_insert_raises_edition AFTER INSERT ON published
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER published_update_raises_edition AFTER UPDATE ON published
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER published_delete_raises_edition AFTER DELETE ON published
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER channels_insert_raises_edition AFTER INSERT ON channels
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER channels_update_raises_edition AFTER UPDATE ON channels
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER channels_delete_raises_edition AFTER DELETE ON channels
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER headline_slots_insert_raises_edition AFTER INSERT ON headline_slots
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER headline_slots_update_raises_edition AFTER UPDATE ON headline_slots
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER headline_slots_delete_raises_edition AFTER DELETE ON headline_slots
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER settings_insert_raises_edition AFTER INSERT ON settings
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER settings_update_raises_edition AFTER UPDATE ON settings
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER settings_delete_raises_edition AFTER DELETE ON settings
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER corrections_insert_raises_edition AFTER INSERT ON corrections
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER corrections_update_raises_edition AFTER UPDATE ON corrections
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER corrections_delete_raises_edition AFTER DELETE ON corrections
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER withdrawals_insert_raises_edition AFTER INSERT ON withdrawals
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER withdrawals_update_raises_edition AFTER UPDATE ON withdrawals
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER withdrawals_delete_raises_edition AFTER DELETE ON withdrawals
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER redirects_insert_raises_edition AFTER INSERT ON redirects
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER redirects_update_raises_edition AFTER UPDATE ON redirects
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER redirects_delete_raises_edition AFTER DELETE ON redirects
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER static_pages_insert_raises_edition AFTER INSERT ON static_pages
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER static_pages_update_raises_edition AFTER UPDATE ON static_pages
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER static_pages_delete_raises_edition AFTER DELETE ON static_pages
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
-- What is written once stays as it is.
CREATE TRIGGER revisions_are_immutable BEFORE UPDATE ON revisions
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER log_refuses_update BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER log_refuses_delete BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
