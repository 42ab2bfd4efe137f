CREATE TRIGGER most_read_insert_raises_edition AFTER INSERT ON most_read
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER most_read_update_raises_edition AFTER UPDATE ON most_read
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER most_read_delete_raises_edition AFTER DELETE ON most_read
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
