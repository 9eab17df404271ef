"""Arguments in, one call, result out; the only room that prints."""
