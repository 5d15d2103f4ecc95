"""Pages of agreements and projects."""
