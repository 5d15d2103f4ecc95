"""The import wizard: a spreadsheet as an office really has it, read, shown, tried, taken over, and taken back."""
