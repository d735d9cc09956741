"""Text to syntax tree. It knows how a catalogue is written and nothing of what it means."""

from licet.syntax.parse import Parsed, parse, parse_condition, parse_selection

__all__ = ["Parsed", "parse", "parse_condition", "parse_selection"]
