"""What people read: compose says what is told, one renderer a format says how."""
