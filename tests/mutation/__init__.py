"""What `make mutation` does: change the engine in one place at a time, and see whether a test notices."""
