"""Document violations of international humanitarian law so that others can check them."""
