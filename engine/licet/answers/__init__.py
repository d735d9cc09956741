"""Questions to the solver and their answers."""
