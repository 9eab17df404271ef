"""How a citation is read: letters to tokens, tokens to names and pinpoints, those to provisions."""
