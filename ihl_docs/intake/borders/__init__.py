"""The borders of countries, simplified, and whether a point lies within them."""
