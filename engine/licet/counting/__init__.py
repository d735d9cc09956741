"""Exact model counting: from clauses to the number of their models, without listing them.

It knows nothing of catalogues, and nothing of the solver.
"""

from licet.counting.circuit import Best, Circuit
from licet.counting.clauses import Clauses
from licet.counting.within import Counted, NotCounted, Progress, count

__all__ = ["Best", "Circuit", "Clauses", "Counted", "NotCounted", "Progress", "count"]
