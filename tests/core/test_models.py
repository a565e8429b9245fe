"""Models are dataclasses for whoever asks, and ``dataclasses`` is loaded by nobody else."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any, ClassVar

import pytest

from sinch.core.wire import decode
from sinch.models.model import SinchBaseModel
from sinch.models.sms import Batch, SendSMSBatchResponse
from sinch.models.typed import dataclass, field_names


def make() -> tuple[type[Any], type[Any]]:
    """Give two new classes, the second one derived from the first, that nobody has looked at yet."""

    @dataclass(slots=True, repr=False, eq=False)
    class First(SinchBaseModel):
        """Its docstring."""

        _note: ClassVar[str] = "no field"

        one: int
        two: list[str] | None = None

    @dataclass(slots=True, repr=False, eq=False)
    class Second(First):
        three: str = "3"

        def shout(self) -> str:
            return self.three.upper()

    return First, Second


def twin() -> type[Any]:
    """Give the like of the second class as ``dataclasses`` makes it."""

    @dataclasses.dataclass
    class First:
        one: int
        two: list[str] | None = None

    @dataclasses.dataclass
    class Second(First):
        three: str = "3"

    return Second


class TestLate:
    def test_construction(self) -> None:
        _, second = make()
        made = second(1, three="x")
        assert (made.one, made.two, made.three, made.shout()) == (1, None, "x", "X")
        assert second(1, None, "x") == made
        assert repr(made) == f"{second.__qualname__}(one=1, two=None, three='x')"
        with pytest.raises(TypeError, match=r"Second\.__init__\(\) missing 1 required positional argument: 'one'"):
            second()

    def test_fields(self) -> None:
        first, second = make()
        seen = [(field.name, field.type, field.default) for field in dataclasses.fields(second)]
        assert seen == [(field.name, field.type, field.default) for field in dataclasses.fields(twin())]
        assert [field.name for field in dataclasses.fields(first)] == ["one", "two"]
        assert field_names(second) == ["one", "two", "three"]
        assert dataclasses.is_dataclass(second)
        assert getattr(second, "__dataclass_params__").repr is False  # noqa: B009

    def test_helpers(self) -> None:
        _, second = make()
        made = second(1, ["a"])
        assert dataclasses.asdict(made) == {"one": 1, "two": ["a"], "three": "3"}
        assert dataclasses.replace(made, one=2).one == 2
        assert second.__match_args__ == ("one", "two", "three")

    def test_signature(self) -> None:
        _, second = make()
        assert (
            str(inspect.signature(second))
            == "(one: 'int', two: 'list[str] | None' = None, three: 'str' = '3') -> None"
        )
        assert second(1).one == 1
        assert inspect.signature(second) == inspect.signature(second)

    def test_slots(self) -> None:
        first, second = make()
        assert (first.__slots__, second.__slots__) == (("one", "two"), ("three",))
        assert not hasattr(second(1), "__dict__")
        with pytest.raises(AttributeError):
            second(1).four = 4

    def test_subclasses_of_users(self) -> None:
        _, second = make()

        @dataclasses.dataclass
        class Mine(second):  # type: ignore[misc, valid-type]
            four: int = 4

        class Plain(second):  # type: ignore[misc, valid-type]
            pass

        assert Mine(1, four=5) == Mine(1, None, "3", 5)
        assert [field.name for field in dataclasses.fields(Mine)] == ["one", "two", "three", "four"]
        assert decode(Mine, {"one": 1, "four": 4}).four == 4
        assert Plain(1).three == "3"
        assert [field.name for field in dataclasses.fields(Plain)] == ["one", "two", "three"]

    def test_threads_that_ask_first_together(self) -> None:
        with ThreadPoolExecutor(8) as pool:
            for _ in range(50):
                _, second = make()
                assert {made.three for made in pool.map(second, range(8))} == {"3"}

    def test_other_kinds_are_refused(self) -> None:
        with pytest.raises(TypeError, match="slots=True, repr=False, eq=False"):
            dataclass(slots=False, repr=False, eq=False)

    def test_what_was_decoded_is_one_too(self) -> None:
        batch = decode(SendSMSBatchResponse, {"id": "1", "to": ["2"], "type": "mt_text", "body": "Hi"})
        assert dataclasses.is_dataclass(batch)
        assert dataclasses.asdict(batch)["id"] == "1"
        assert dataclasses.replace(batch, id="2").to == ["2"]
        match batch:
            case Batch("1", to=["2"]):
                pass
            case _:
                pytest.fail("no match")

    def test_decoding_and_printing_do_not_load_dataclasses(self) -> None:
        code = (
            # orjson itself imports dataclasses.
            "import sys; sys.modules['orjson'] = None; before = set(sys.modules)\n"
            "from sinch.core.wire import decode\nfrom sinch.models.sms import GetSMSBatchResponse as B\n"
            "batch = decode(B, {'id': '1', 'type': 'mt_text'}); repr(batch), batch == batch, batch.as_json()\n"
            "print({'dataclasses'} & set(sys.modules) - before)"
        )
        assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "set()"


class TestLateFields:
    RAW: ClassVar[dict[str, object]] = {"items": [{"id": "1"}, {"id": "2"}], "first": {"id": "3"}}

    def make(self) -> Any:
        @dataclass(slots=True, repr=False, eq=False)
        class Item(SinchBaseModel):
            id: str

        @dataclass(slots=True, repr=False, eq=False)
        class Box(SinchBaseModel):
            items: list[Item]
            first: Item | None

        Box.__annotations__.update(items=list[Item], first=Item | None)
        return decode(Box, self.RAW)

    def test_the_same_object_each_time(self) -> None:
        box = self.make()
        assert box.items is box.items
        assert box.first is box.first
        box.items[0].id = "changed"
        assert box.as_dict() == {"items": [{"id": "changed"}, {"id": "2"}], "first": {"id": "3"}}

    def test_set_before_it_is_read(self) -> None:
        box = self.make()
        box.first = None
        assert box.first is None

    def test_names_that_are_none(self) -> None:
        box = self.make()
        with pytest.raises(AttributeError, match="'Box' object has no attribute 'itmes'") as caught:
            box.itmes  # noqa: B018
        assert (caught.value.name, caught.value.obj) == ("itmes", box)
        assert not hasattr(box, "__setstate__x")

    def test_copies_before_anything_was_read(self) -> None:
        for copied in (copy.copy(self.make()), copy.deepcopy(self.make())):
            assert [item.id for item in copied.items] == ["1", "2"]
        batch = decode(SendSMSBatchResponse, {"id": "1", "type": "mt_text"})
        assert pickle.loads(pickle.dumps(batch)) == batch

    def test_an_object_without_content(self) -> None:
        made = SendSMSBatchResponse.__new__(SendSMSBatchResponse)
        with pytest.raises(AttributeError):
            made.id  # noqa: B018
