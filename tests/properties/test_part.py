"""What a check asks of the part of a catalogue on which rules and expectations rest, it would be told of the whole."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from licet.answers import checks
from licet.answers.reasoner import Reasoner
from licet.diagnostics import Diagnostic
from licet.model.definition import Definition
from licet.model.part import part
from licet.text import Source
from licet.workspace.loading import compile_source
from properties.test_session import catalogues

DATED = """catalogue c "C"
  as of 2026-01-01
each user holds at least 1 plan
features
  old "Old"
  new "New" replaces old
    inner "Inner"
bundle b "B"
  + new from 2026-02-01
  + old before 2026-03-01
plan p "P" includes b
  + other "Other" when inner or better
plan q "Q" from 2026-02-01
  + old
rule r "R" from 2026-02-01
  never (q and inner)
limit l "L" of new in seats
  p 3
limit m "M"
  p 4
expect "E"
  on 2026-02-02: p has inner
  on 2026-02-02: p lacks old
  p lacks new
  p has old
  on 2026-02-02: p has l 3
  on 2026-02-02: p + q is illegal by r
  on 2026-02-02: 2 combinations of plans
"""


def told(definition: Definition) -> list[tuple[str, str, tuple[str, ...]]]:
    """What is found, without the rules that clash: of several smallest sets the solver may find another one."""
    reasoner = Reasoner(definition, seconds=10)
    found: list[Diagnostic | None] = [*checks.findings(reasoner)]
    found += [outcome.failure for outcome in checks.expectations(reasoner)]
    return [(each.code, each.title, each.notes if each.code == "E0503" else ()) for each in found if each is not None]


@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_part_is_told_what_the_whole_is(data: st.DataObject) -> None:
    text, _ = data.draw(catalogues())
    definition = compile_source(Source("main.licet", text), None).definition
    if definition is not None:
        assert told(part(definition)) == told(definition)


def test_a_catalogue_with_days_limits_and_levels_in_part() -> None:
    compiled = compile_source(Source("main.licet", DATED), None)
    assert compiled.definition is not None, compiled.diagnostics
    small = part(compiled.definition)
    assert told(small) == told(compiled.definition) == []
    assert [feature.id for feature in small.features] == ["old", "new", "inner"]
    assert [limit.id for limit in small.limits] == ["l"]
