"""The questions of fact on which the law turns, by theme; `circumstances` makes one vocabulary of them."""
