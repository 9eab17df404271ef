"""Evidence packages: built whole or not at all, checked offline by anybody."""
