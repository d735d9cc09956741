"""The index: what its file promises, what it refuses, what a reader answers and how much it remembers."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import threading
import tracemalloc
import zlib
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import licet
from fuzz.targets import sound
from licet.index.build import build
from licet.index.encode import encode
from licet.runtime import UNLIMITED, Index, IndexFileError, SelectionError, UnknownName, container, load

ROOT = Path(__file__).parents[2]
TEXT = """catalogue shop "Shop"
  version 3
  as of 2026-02-01
each customer holds exactly 1 plan
features
  newer "Newer" replaces older
  older "Older"
  graded "Graded"
    levels low < high
bundle base "Base"
  + writing "Writing"
limit room "Room" in GB of writing
  several plans: the total
limit seats "Seats"
  free 0, team unlimited
solution suite "Suite"
  tier small "Small" includes base
    + older
  tier large "Large" includes small
    + newer
    + graded at low
plan free "Free"
plan team "Team" includes base
  + older when pack
  + graded when sso
  room 2.5 GB
addon pack "Pack" at most 3
  room +10 GB
addon many "Many" repeatable
  room +0.1 GB
addon sso "Single sign-on" from 2026-01-01
  excludes pack
"""
CATALOGUE = licet.loads(TEXT)
KINDS = ("listed", "parts")
FILES = {kind: CATALOGUE.index(kind=kind).data for kind in KINDS}
INDEXES = [load(data) for data in FILES.values()]
each_index = pytest.mark.parametrize("index", INDEXES, ids=KINDS)


def packed(content: object) -> bytes:
    """A file with a right checksum around whatever content."""
    return container.pack(content if isinstance(content, bytes) else json.dumps(content).encode())


def contents(kind: str) -> dict[str, Any]:
    return dict(json.loads(container.unpack(FILES[kind]).content))


# ---- what it answers -------------------------------------------------------------------------------------------------


@each_index
def test_an_index_answers_as_its_catalogue(index: Index) -> None:
    assert index.entitled("team", "writing")
    assert not index.entitled("team", "older")
    assert index.entitled("pack + team", "older")
    assert index.entitlements("suite.large") == {"writing", "newer", "graded"}
    assert index.limit("team + 2 pack + many", "room") == Decimal("22.6")
    assert index.limit("team + 4 pack", "room") is None
    assert (index.limit("free", "seats"), index.limit("team", "seats"), index.limit("suite.small", "seats")) == (
        0,
        UNLIMITED,
        None,
    )
    assert (index.level("suite.large", "graded"), index.level("team + sso", "graded")) == ("low", "high")
    assert index.level("team", "graded") is None
    assert index.level("team", "writing") is None
    assert not index.is_legal("free + team")
    assert index.entitlements("free + team") == frozenset()
    assert (index.catalogue, index.version, index.hash) == ("shop", CATALOGUE.version, CATALOGUE.hash)
    assert index.on == "2026-02-01"
    assert index.plans == ("suite.small", "suite.large", "free", "team")
    assert index.addons == ("pack", "many", "sso")
    assert index.features == tuple(CATALOGUE.definition.feature)
    assert [(limit.name, limit.unit) for limit in index.limits] == [("room", "GB"), ("seats", None)]
    assert (index.format, index.size) == (1, len(FILES[index.kind]))


@each_index
def test_a_combination_is_named_as_in_a_catalogue(index: Index) -> None:
    held = index.combination("pack + team")
    assert (str(held), list(held), held.quantities) == ("team + pack", ["team", "pack"], {})
    several = index.combination({"many": 3, "team": 1})
    assert (str(several), several.quantities) == ("team + 3 many", {"many": 3})
    for said in (
        " team+ 1 pack ",
        ["pack", "team"],
        {"pack", "team"},
        {"team": 1, "pack": 1},
        iter(["team", "pack"]),
        CATALOGUE.selection("team + pack"),
        held,
        INDEXES[0].combination("team + pack"),
    ):
        assert index.limit(said, "room") == Decimal("12.5")
    assert index.limit(CATALOGUE.selection("team + 2 pack"), "room") == Decimal("22.5")
    assert index.entitled(held, "older")
    assert held.entitled("older")
    assert str(index.combination("none")) == "none"
    assert (
        index.is_legal("1_000 many + team")
        == index.is_legal("1 000 many + team")
        == CATALOGUE.is_legal("1 000 many + team")
    )


SELECTIONS = [
    *("", "+team", "team +", "suite", "suite + team", "base", "writing", "nobody", "none + team", "team + team"),
    *("2 team", "0 pack", "Team", "team,pack", "team pack", "team-", "a" * 5_000, "+" * 5_000, "team\0"),
    *(["team", "team"], {"pack": 0}, {"team": 2}, {"pack": 1.5}, {"pack": -1}),
]


@each_index
@pytest.mark.parametrize("given", SELECTIONS, ids=lambda given: repr(given)[:20])
def test_what_a_catalogue_refuses_an_index_refuses_likewise(index: Index, given: Any) -> None:
    with pytest.raises(licet.LicetError) as ours:
        CATALOGUE.is_legal(given)
    for ask in (
        index.is_legal,
        lambda given: index.entitled(given, "writing"),
        lambda given: index.limit(given, "room"),
    ):
        with pytest.raises(licet.LicetError) as error:
            ask(given)
        assert type(error.value) is type(ours.value)
        assert len(str(error.value)) < 400


@each_index
@pytest.mark.parametrize(
    "given", [5, None, [1], (1,), (None, 4), {1: 1}, ["team", None], {"many": 10**200}, f"{'9' * 5_000} many"]
)
def test_what_is_no_combination_at_all_is_told(index: Index, given: Any) -> None:
    assert index.is_legal("team")
    for ask in (index.is_legal, lambda given: index.entitled(given, "writing")):
        with pytest.raises(SelectionError):
            ask(given)


@each_index
def test_a_slip_is_never_a_no(index: Index) -> None:
    with pytest.raises(UnknownName, match="there is no feature `writng`"):
        index.entitled("team", "writng")
    with pytest.raises(UnknownName, match="there is no feature"):
        index.combination("team").entitled("writng")
    assert index.entitled("team", "writng", default=False) is False
    assert index.entitled("free + team", "writng", default=True) is True
    with pytest.raises(UnknownName):
        index.entitled("nobody", "writng", default=False)
    with pytest.raises(UnknownName, match="there is no limit"):
        index.limit("team", "romm")
    with pytest.raises(UnknownName):
        index.level("team", "writng")
    for odd in (["writing"], None, 3):
        with pytest.raises(UnknownName):
            index.entitled("team", odd)  # type: ignore[arg-type]
    assert issubclass(UnknownName, LookupError)
    assert UnknownName is licet.UnknownName


def test_an_unlimited_amount_is_the_one_of_a_catalogue() -> None:
    assert UNLIMITED is licet.UNLIMITED


RULES = sorted((ROOT / "rules").rglob("*.licet"))


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_the_index_of_each_catalogue_that_comes_with_licet_is_proven_listed_and_in_parts(path: Path) -> None:
    catalogue = licet.load(path)
    parts = catalogue.index(kind="parts", sample=200)
    assert parts.proof.sample
    if sum(1 for _ in zip(range(10_001), catalogue.combinations(addons=True), strict=False)) > 10_000:
        assert catalogue.index(sample=1).load().kind == "parts"
        return
    listed = catalogue.index(sample=0)
    assert listed.proof.every
    one, other = listed.load(), parts.load()
    assert (one.kind, other.kind) == ("listed", "parts")
    for names in [*one.listed()][::20]:
        assert one.entitlements(names) == other.entitlements(names)
        assert all(one.limit(names, each.name) == other.limit(names, each.name) for each in one.limits)
        assert all(one.level(names, each) == other.level(names, each) for each in one.features)


# ---- what it loads, and how much it keeps ----------------------------------------------------------------------------


def test_the_runtime_loads_nothing_of_the_rest_and_nothing_heavy(tmp_path: Path) -> None:
    path = tmp_path / "shop.index"
    path.write_bytes(FILES["parts"])
    code = (
        "import sys\n"
        "import licet.runtime\n"
        f"index = licet.runtime.load({str(path)!r})\n"
        "assert index.entitled('team', 'writing')\n"
        "assert index.limit('team', 'room')\n"
        "try:\n    index.entitled('nobody', 'writing')\n"
        "except licet.runtime.UnknownName: pass\n"
        "print(*sys.modules)\n"
    )
    run = subprocess.run(
        [sys.executable, "-S", "-c", code],
        env={"PYTHONPATH": str(ROOT / "engine")},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(run.stdout.split())
    ours = {name for name in loaded if name.startswith("licet")}
    assert {name for name in ours if not name.startswith("licet.runtime")} == {"licet"}
    others = {name.partition(".")[0] for name in loaded - ours}
    assert others <= sys.stdlib_module_names | {"__main__", "sitecustomize", "usercustomize"}
    assert not others & {"dataclasses", "inspect", "asyncio", "socket", "subprocess", "pickle", "marshal_", "difflib"}


def test_what_an_index_remembers_has_a_bound_whatever_it_is_asked() -> None:
    index = load(FILES["parts"], cache=200_000)
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for number in range(1, 4_000):
        assert index.entitled(f"team + {number} many", "writing")
    index.entitled(f"team{' ' * 1_000_000}+ many", "writing")
    for number in range(500):
        with pytest.raises(UnknownName):
            index.entitled(f"nobody-{number}", "writing")
    kept = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    assert kept < 400_000


def test_threads_may_share_an_index() -> None:
    index = load(FILES["parts"], cache=20_000)
    wrong: list[str] = []

    def ask(first: int) -> None:
        for number in range(first, first + 500):
            amount = index.limit(f"team + {number} many", "room")
            if amount != Decimal("2.5") + number * Decimal("0.1"):
                wrong.append(f"{number}: {amount}")

    threads = [threading.Thread(target=ask, args=(1 + 200 * at,)) for at in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


# ---- the file --------------------------------------------------------------------------------------------------------


def test_the_same_catalogue_gives_the_same_bytes() -> None:
    for kind in KINDS:
        again = licet.loads(TEXT)
        assert again.index(kind=kind).data == FILES[kind]
        assert encode(build(again.reasoner, again.hash, kind)) == container.unpack(FILES[kind]).content  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", KINDS)
@given(st.data())
@settings(max_examples=300)
def test_a_file_with_a_byte_turned_is_refused(kind: str, data: st.DataObject) -> None:
    file = bytearray(FILES[kind])
    at = data.draw(st.integers(0, len(file) - 1))
    file[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(IndexFileError) as error:
        load(bytes(file))
    assert error.value.code in ("E0760", "E0761")


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_cut_off_anywhere_or_with_more_behind_it_is_refused(kind: str) -> None:
    file = FILES[kind]
    for end in range(len(file)):
        with pytest.raises(IndexFileError):
            load(file[:end])
    for more in (b"\0", file):
        with pytest.raises(IndexFileError, match="damaged"):
            load(file + more)
    with pytest.raises(IndexFileError, match="1 of its bytes are missing"):
        load(file[:-1])


@given(st.binary(max_size=200))
@example(b"")
@example(container.MAGIC)
@example(container.MAGIC * 20)
def test_any_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(IndexFileError):
        load(data)
    with pytest.raises(IndexFileError):
        load(container.MAGIC + data)
    with pytest.raises(IndexFileError):
        load(packed(data))


def head(content: bytes, *, size: int | None = None, follow: int | None = None, spare: int = 0) -> bytes:
    """A file with a right checksum, and a head that says whatever it is told."""
    numbers = ((1, 2), (1, 2), (spare, 4), (len(content) if size is None else size, 8))
    told = container.MAGIC + b"".join(number.to_bytes(width, "big") for number, width in numbers)
    told += (len(content) if follow is None else follow).to_bytes(8, "big")
    return told + hashlib.sha256(told + content).digest() + content


def memory(action: Callable[[], object]) -> int:
    tracemalloc.start()
    try:
        with pytest.raises(IndexFileError) as error:
            action()
        assert str(error.value)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_file_that_would_blow_up_is_refused_before_it_does() -> None:
    bomb = zlib.compress(b"[" * 200_000_000, 9)
    # It says its size, or another one, or that it has as much as is allowed.
    assert memory(lambda: load(head(bomb, size=200_000_000))) < 1_000_000
    assert memory(lambda: load(head(bomb, size=100))) < 1_000_000
    assert memory(lambda: load(head(zlib.compress(b"[" * 30_000_000, 9), size=30_000_000))) < 70_000_000
    assert memory(lambda: load(head(zlib.compress(b"[]," * 10_000_000, 9), size=30_000_000))) < 70_000_000
    assert memory(lambda: load(head(zlib.compress(b"0," * 10_000_000, 9), size=20_000_000))) < 70_000_000
    assert memory(lambda: load(head(b"", size=2**60))) < 1_000_000
    assert memory(lambda: load(head(b"", follow=2**60))) < 1_000_000
    names = json.dumps({"plans": [], "addons": [], "features": [f"f{number}" for number in range(300_000)]})
    assert memory(lambda: load(packed(names.encode()))) < 70_000_000
    nested = b"[" * 400_000 + b"]" * 400_000
    assert memory(lambda: load(packed(nested))) < 20_000_000
    assert memory(lambda: load(packed(b'{"plans":' + b"9" * 1_000_000 + b"}"))) < 20_000_000


def test_a_file_larger_than_is_allowed_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "large.index"
    path.write_bytes(FILES["listed"] + bytes(50_000_000))
    assert memory(lambda: load(path, most=1_000_000)) < 5_000_000
    path.write_bytes(bytes(60_000_000))
    assert memory(lambda: load(path)) < 1_000_000
    assert load(FILES["listed"], most=10_000).kind == "listed"
    assert load(bytearray(FILES["listed"])).kind == load(memoryview(FILES["listed"])).kind == "listed"
    with pytest.raises(IndexFileError, match="are allowed") as error:
        load(FILES["listed"], most=len(FILES["listed"]))
    assert error.value.code == "E0764"


def test_a_head_that_contradicts_itself_is_refused() -> None:
    content = zlib.compress(b"{}")
    for wrong in (head(content, spare=1), head(content, follow=3), head(content, size=1), head(content[:-1], size=2)):
        with pytest.raises(IndexFileError, match=r"not well-formed|cut off"):
            load(wrong)
    for content in (b"{}", b""):
        with pytest.raises(IndexFileError, match=r"cannot be unpacked|another size"):
            load(head(content))


def test_a_file_for_a_newer_reader_is_told_as_such_and_a_newer_one_for_this_reader_is_read() -> None:
    content = container.unpack(FILES["parts"]).content
    with pytest.raises(IndexFileError, match="needs a reader of version 2") as error:
        load(container.pack(content, version=2, reader=2))
    assert error.value.code == "E0762"
    newer = {**json.loads(content), "something new": [1, {"and": None}]}
    index = load(container.pack(json.dumps(newer).encode(), version=2, reader=1))
    assert index.format == 2
    assert index.entitled("team", "writing")


def test_a_text_file_and_a_file_spoilt_as_text_are_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(IndexFileError, match="no index") as error:
        load(TEXT.encode())
    assert error.value.code == "E0760"
    with pytest.raises(IndexFileError, match="as text"):
        load(FILES["parts"].replace(b"\r\n", b"\n"))
    with pytest.raises(licet.FileProblem):
        load(tmp_path / "nothing.index")
    with pytest.raises(licet.FileProblem):
        load(tmp_path)
    with pytest.raises(licet.FileProblem):
        load("a\0b")


# ---- a content from a stranger, with a right checksum ----------------------------------------------------------------

ODD: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.sampled_from([-1, 0, 1, 2, 3, 7, 16, 10**101])
    | st.sampled_from(["", "0", "00", "f", "ff", "-1", "0x1", "team", "a.b.c", "unlimited", "1e5", "NaN", "any", "not"])
    | st.floats(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner, max_size=2),
    max_leaves=4,
)


def places(content: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value in the content."""
    found = [at] if at else []
    inner = content.items() if isinstance(content, dict) else enumerate(content) if isinstance(content, list) else ()
    for key, value in inner:
        found += places(value, (*at, key))
    return found


PLACES = {kind: places(contents(kind)) for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
@given(st.data())
@settings(max_examples=400)
def test_a_content_with_something_else_in_it_is_refused_or_answers_as_an_index_does(
    kind: str, data: st.DataObject
) -> None:
    content = contents(kind)
    for _ in range(data.draw(st.integers(1, 3))):
        way = data.draw(st.sampled_from(PLACES[kind]))
        at = content
        try:
            for key in way[:-1]:
                at = at[key]
            change = data.draw(st.sampled_from(["other", "other", "gone", "twice"]))
            if change == "other":
                at[way[-1]] = data.draw(ODD)
            elif change == "gone":
                del at[way[-1]]
            elif isinstance(at, list):
                at.insert(way[-1], at[way[-1]])
        except (KeyError, IndexError, TypeError):
            pass  # another change took it away
    tried(packed(content))


def tried(file: bytes) -> None:
    """The file is refused, or every question has an answer of the right type."""
    try:
        index = load(file)
    except IndexFileError as error:
        refused: IndexFileError | None = error
    else:
        refused = None
    if refused is not None:
        assert refused.code == "E0763"
        assert refused.help
        return
    sound(index, {name: 3 for name in (*index.plans, *index.addons) if name in ("pack", "many")})


# Found by fuzzing, or thought of: contents that must be refused.
WRONG: list[tuple[str, str, Any]] = [
    ("parts", "plans", ["team", "team"]),
    ("parts", "plans", ["Team"]),
    ("parts", "addons", ["team", "many", "sso"]),
    ("parts", "nodes", [["any", 0, "0", [0]]]),
    ("parts", "nodes", [["any", 0, "0", [True]]]),
    ("parts", "nodes", [["any", 0, "fffff", []]]),
    ("parts", "nodes", [["any", 0, "01", []]]),
    ("parts", "nodes", [["any", 0, "-1", []]]),
    ("parts", "nodes", [["any", 0, "1\n", []]]),
    ("parts", "nodes", [["not", 0, "0", []]]),
    ("parts", "nodes", [["over", 0, "3", []]]),
    ("parts", "nodes", [["xor", 0, "3", []]]),
    ("parts", "nodes", [["any", 0, "1", [], 0]]),
    ("parts", "never", [10_000]),
    ("parts", "never", [-1]),
    ("parts", "gives", []),
    ("parts", "sometimes", [[[0, "0"]]]),
    ("parts", "replaces", [[0, "1"], [0, "1"]]),
    ("parts", "most", [[4, 1]]),
    ("parts", "most", [[4, 2.0]]),
    ("parts", "most", [[99, 2]]),
    ("parts", "levels", [[0, []]]),
    ("parts", "levels", [[0, ["a", "a"]]]),
    ("parts", "reached", [[3, 9, 0]]),
    ("parts", "amounts", ["1e99999999"]),
    ("parts", "amounts", ["9" * 201]),
    ("parts", "amounts", ["-1"]),
    ("parts", "amounts", ["٣"]),
    ("parts", "sources", [[0, 0, 0, 1, 0]]),
    ("parts", "limits", [["room", None, None, "most"]]),
    ("parts", "hash", "0"),
    ("parts", "on", "2026"),
    ("parts", "kind", "pickle"),
    ("parts", "kind", "listed"),
    ("listed", "kind", "parts"),
    ("listed", "combinations", [["0", 0], ["0", 0]]),
    ("listed", "combinations", [["0", 1_000]]),
    ("listed", "combinations", [["fff", 0]]),
    ("listed", "answers", [["fffffff", "0", "0"]]),
    ("listed", "answers", [["0", "0"]]),
    ("listed", "features", {"writing": 1}),
    ("listed", "features", "writing"),
]


@pytest.mark.parametrize(("kind", "key", "value"), WRONG)
def test_a_wrong_content_is_refused(kind: str, key: str, value: Any) -> None:
    with pytest.raises(IndexFileError, match="not well-formed") as error:
        load(packed({**contents(kind), key: value}))
    assert error.value.code == "E0763"
    assert error.value.help


@pytest.mark.parametrize("text", [b"[]", b"null", b"{", b"\xff", b'{"plans":NaN}', b"1e999", b'"' + b"a" * 1000])
def test_a_content_that_is_no_object_is_refused(text: bytes) -> None:
    with pytest.raises(IndexFileError, match="not well-formed"):
        load(packed(text))


# ---- making, checking, showing ---------------------------------------------------------------------------------------


def test_a_difference_from_the_solver_refuses_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from licet.index import built

    def wrong(*given: Any) -> Any:
        content = build(*given)
        rules: Any = content.rules
        return content._replace(
            rules=rules._replace(answers=tuple(each._replace(features=0) for each in rules.answers))
        )

    monkeypatch.setattr(built, "build", wrong)
    path = tmp_path / "shop.index"
    with pytest.raises(licet.NotProven, match="the index says whether it has") as error:
        licet.loads(TEXT).index(path)
    assert error.value.code == "E0765"
    assert not list(tmp_path.iterdir())


def test_a_file_is_checked_against_a_catalogue(tmp_path: Path) -> None:
    path = tmp_path / "shop.index"
    built = CATALOGUE.index(path)
    assert path.read_bytes() == built.data
    assert [each.name for each in tmp_path.iterdir()] == ["shop.index"]
    found = CATALOGUE.check_index(path)
    assert found
    assert found.proof.every == sum(1 for _ in CATALOGUE.combinations(addons=True))
    commented = licet.loads(f"# the same\n{TEXT}").check_index(path)
    assert not commented
    assert commented.differs == ("hash",)
    assert commented.proof
    other = licet.loads(TEXT.replace("  + older when pack\n", "")).check_index(path)
    assert not other.proof
    assert str(other.proof.difference) == "of `team + pack` the index says whether it has `older`: yes, the solver no"
    earlier = CATALOGUE.on("2025-12-31")
    assert not earlier.check_index(path)
    assert earlier.index().load().on == "2025-12-31"
    assert not earlier.index().load().is_legal("team + sso")


def test_a_proof_says_what_it_compared() -> None:
    every = CATALOGUE.index(kind="listed").proof
    assert every.words.startswith(f"all {every.every} combinations x 4 features and 2 limits, and ")
    sample = CATALOGUE.index(kind="parts", sample=20, seed=3).proof
    assert sample.every is None
    assert sample.of == every.every
    assert sample.words.startswith(f"a sample of {sample.sample} of 24 (seed 3) and {sample.cases} boundary cases")
    assert {
        "one item alone",
        "two items",
        "how many of an add-on",
        "a few items",
    } <= sample.boundary.keys()


def test_what_cannot_be_listed_is_told_and_a_list_is_checked_against_any_catalogue() -> None:
    many = licet.loads(TEXT + "".join(f'addon x-{number} "X"\n' for number in range(40)))
    with pytest.raises(licet.LicetError, match="more than 100,000 combinations: they cannot be listed"):
        many.index(kind="listed")
    found = many.check_index(FILES["listed"])
    assert "rules" in found.differs
    assert not found.proof
    with pytest.raises(licet.LicetError, match="no kind of index"):
        CATALOGUE.index(kind="dict")
