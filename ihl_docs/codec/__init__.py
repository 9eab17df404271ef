"""Model <-> plain data <-> bytes: the one strict converter, and canonical bytes."""
