"""Model and law -> findings. Pure: no file, no clock, no screen."""
