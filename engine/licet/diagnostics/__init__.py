"""What is wrong with a catalogue, as data, and how it is told."""

from licet.diagnostics.diagnostic import Diagnostic, Edit, Fix, Label, Severity

__all__ = ["Diagnostic", "Edit", "Fix", "Label", "Severity"]
