"""UVL, the Universal Variability Language of feature models, in and out.

The root feature is a plan that everybody holds, every other feature an add-on: so a combination of plans and add-ons is a
configuration of the model. docs/guide/uvl.md says how each part is read, and which have no meaning here.
"""

from licet.interop.uvl.read import read

__all__ = ["read"]
