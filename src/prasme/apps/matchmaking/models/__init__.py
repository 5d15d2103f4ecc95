"""Days of meetings, who takes part, and what was agreed."""
