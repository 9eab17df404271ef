"""The one door: bytes -> syntax -> schema -> model -> references and consistency."""
