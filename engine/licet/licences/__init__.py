"""Licence records: written from a catalogue, read from a package or a web answer, and compared with what is derived."""
