"""Profiles: what a record must carry to meet a standard of the field, as data that a lawyer can read and correct."""
