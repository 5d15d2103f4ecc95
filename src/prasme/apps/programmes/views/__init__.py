"""Pages of programmes, editions and their calendars."""
