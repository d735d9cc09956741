"""Answers as tables and text. Nothing here asks the solver, reads a file or prints."""
