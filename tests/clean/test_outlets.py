"""Who published a page, and the outlets' own files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rasad.clean import Cleaner, OutletForm
from rasad.errors import DataError
from rasad.lang import Data, Language

from .conftest import Clean
from .test_lines import AR_BODY, AR_TITLE, FA_BODY, FA_TITLE


def page(title: str, first: str, body: list[str], *tail: str) -> str:
    return "\n".join([title, first + body[0], *body[1:], *tail])


@pytest.mark.parametrize(
    ("text", "id"),
    [
        (page(FA_TITLE, "به گزارش گروه استان‌های خبرگزاری مهر، ", FA_BODY), "mehr"),
        (page(FA_TITLE, "به گزارش خبرنگار ایسنا، ", FA_BODY), "isna"),
        (page(FA_TITLE, "به گزارش ایلنا به نقل از خبرگزاری رویترز، ", FA_BODY), "ilna"),
        (page(FA_TITLE, "بغداد- ایرنا- ", [*FA_BODY, "به گزارش ایرنا از خبرگزاری تاس، پل تازه‌ای نیز در روسیه ساخته می‌شود."]), "irna"),
        (page(FA_TITLE, "به گزارش ایسنا، ", FA_BODY), None),
        (page(FA_TITLE, "به گزارش رویترز از لندن، ", FA_BODY), None),
        (page(FA_TITLE, "", FA_BODY), None),
        (page(FA_TITLE, "به گزارش نمای دریاچه، ", FA_BODY, "خبرهای مرتبط", "پل تازه", "عضو خبرنامه نمای دریاچه شوید"), "نمای دریاچه"),
        (page(AR_TITLE, "دبي، الإمارات (CNN)-- ", AR_BODY), "cnn-arabic"),
        (page(AR_TITLE, "موسكو - رويترز: ", AR_BODY), None),
        (page(AR_TITLE, "الرياض - واس: ", AR_BODY), None),
        (page(f"{AR_TITLE} - اليوم السابع", "", AR_BODY), "youm7"),
    ],
)
def test_as_printed(clean: Clean, text: str, id: str | None) -> None:
    outlet = clean(text).outlet
    assert (outlet.id if outlet else None) == id


@pytest.mark.parametrize(
    ("more", "id"),
    [
        ({"outlet": "irna"}, "irna"),
        ({"outlet": "Fars News Agency"}, "fars"),
        ({"outlet": "خبرگزاری تسنیم"}, "tasnim"),
        ({"outlet": "Nowhere Times"}, "Nowhere Times"),
        ({"url": "https://www.isna.ir/news/1"}, "isna"),
        ({"url": "https://www.bbc.com/persian/articles/1"}, "bbc-persian"),
        ({"url": "https://notisna.ir/1"}, None),
        ({"url": "https://www.isna.ir/1", "outlet": "mehr"}, "mehr"),
    ],
)
def test_as_told(clean: Clean, more: dict[str, str], id: str | None) -> None:
    outlet = clean(page(FA_TITLE, "", FA_BODY), **more).outlet
    assert (outlet.id if outlet else None) == id
    assert outlet is None or outlet.start is None


def test_the_files_that_ship() -> None:
    data = Data()
    files = data.files("outlets/*.yaml")
    outlets = data.load("outlets/*.yaml", OutletForm)
    assert len(outlets) >= 90
    assert sum(o.agency for o in outlets) >= 30
    assert [o.id for o in outlets] == [f.stem for f in files]
    for outlet in outlets:
        assert re.fullmatch(r"[A-Z]{3,}", outlet.country), outlet.id
        assert set(outlet.names) | set(outlet.weak) <= {"fa", "ar"}
    named = [o for o in outlets if o.agency and o.names.get("fa") and o.names.get("ar")]
    assert len(named) >= 30


def test_a_name_with_two_owners_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "outlets").mkdir()
    (tmp_path / "outlets" / "mine.yaml").write_text("id: mine\nname: Mine\ncountry: IRN\nlanguages: [fa]\nnames:\n  fa: [ایرنا]\n", encoding="utf-8")
    data = Data(tmp_path)
    with pytest.raises(DataError, match="name-of-two"):
        Cleaner({"fa": Language("fa", data)}, data)


def test_an_own_file_takes_the_place_of_the_one_that_ships(tmp_path: Path) -> None:
    (tmp_path / "outlets").mkdir()
    (tmp_path / "outlets" / "irna.yaml").write_text("id: irna\nname: My IRNA\ncountry: IRN\nlanguages: [fa]\n", encoding="utf-8")
    data = Data(tmp_path)
    assert Cleaner({"fa": Language("fa", data)}, data).outlets.by_id["irna"].name == "My IRNA"
