"""What somebody probably meant by a value that the schema refuses. Loaded only once there is such a value."""
