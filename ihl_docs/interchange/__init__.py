"""Neighbouring formats, one file each, each with a report of what it cannot carry."""
