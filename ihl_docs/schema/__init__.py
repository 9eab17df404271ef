"""Plain data -> problems: the only user of jsonschema. Finds the schemas in a wheel and in a checkout."""
