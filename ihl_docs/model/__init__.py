"""What is recorded: frozen attrs classes and closed vocabularies; no JSON, file, screen or clock."""
