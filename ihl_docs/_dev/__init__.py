"""Tools for whoever changes the model: what is derived from it is written and compared here."""
