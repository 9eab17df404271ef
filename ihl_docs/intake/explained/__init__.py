"""Why each problem matters, with an example that is wrong and the same mended. Read only when somebody asks."""
