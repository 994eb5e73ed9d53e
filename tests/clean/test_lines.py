"""The article among the lines of a flattened page: own pages, with all that stands around an article."""

from __future__ import annotations

import pytest

from .conftest import Clean, kept, kinds

FA_TITLE = "وزیر راه از پایان کار پل دریاچه خبر داد"
FA_BODY = [
    "وزیر راه روز گذشته در دیدار با استاندار گفت که کار ساختن پل دریاچه تا پایان پاییز به پایان می‌رسد.",
    "او در این دیدار افزود: هزینه این پل از بودجه سال گذشته پرداخت شده و پیمانکار از مردم شهر سپاسگزار است.",
    "راه تازه به شهر",
    "استاندار نیز از وزیر خواست که راه روستاهای پیرامون دریاچه پیش از زمستان آسفالت شود و پل کهنه بازسازی شود.",
]
AR_TITLE = "وزير النقل يعلن قرب افتتاح جسر البحيرة"
AR_BODY = [
    "قال وزير النقل أمس خلال لقائه محافظ المدينة إن العمل في جسر البحيرة سينتهي قبل نهاية الخريف المقبل.",
    "وأضاف الوزير أن كلفة الجسر دفعت من موازنة العام الماضي، وأن الشركة المنفذة تشكر سكان المدينة على صبرهم.",
    "طريق جديد إلى المدينة",
    "وطلب المحافظ من الوزير تعبيد طرق القرى المحيطة بالبحيرة قبل حلول الشتاء وإعادة بناء الجسر القديم في المنطقة.",
]
PAGES = {
    "fa": (
        FA_TITLE,
        FA_BODY,
        ["صفحه نخست", "سیاسی", "خانه / استان‌ها / راه", "کد خبر: ۴۴۱۲", "۰ نظر", "RSS"],
        [
            "انتهای پیام/",
            "برچسب‌ها: پل، دریاچه",
            "خبرهای مرتبط",
            "باران در شمال کشور",
            "گرانی بلیت قطار",
            "نظر شما",
            "نام",
            "ایمیل",
            "تمامی حقوق این سایت محفوظ است.",
        ],
    ),
    "ar": (
        AR_TITLE,
        AR_BODY,
        ["الرئيسية", "محليات", "الرئيسية / محليات / نقل", "رقم الخبر: 4412", "0 تعليق", "تسجيل الدخول"],
        [
            "شارك المقال على:",
            "الوسوم: جسر، بحيرة",
            "أخبار ذات صلة",
            "أمطار في الشمال",
            "ارتفاع أسعار القطارات",
            "اترك تعليقاً",
            "الاسم",
            "جميع الحقوق محفوظة © 2020",
        ],
    ),
}


@pytest.mark.parametrize("code", ["fa", "ar"])
@pytest.mark.parametrize("joint", ["\n", "\n\n", "\r\n", "\n \n"])
def test_a_whole_page(clean: Clean, code: str, joint: str) -> None:
    title, body, head, tail = PAGES[code]
    article = clean(joint.join([*head, title, *body, *tail]))
    assert article.language == code
    assert article.title is not None
    assert article.title.text == title
    assert article.text[article.title.start : article.title.end] == title
    assert kept(article) == body


@pytest.mark.parametrize("code", ["fa", "ar"])
def test_shape_alone_tells_a_list_of_headlines(clean: Clean, code: str) -> None:
    title, body, _, _ = PAGES[code]
    other = PAGES["ar" if code == "ar" else "fa"][3][3:5]
    article = clean("\n".join([title, *body, *other, *other, *(w[:9] for w in other)]))
    assert kept(article) == body


@pytest.mark.parametrize("code", ["fa", "ar"])
def test_a_clean_text_loses_nothing(clean: Clean, code: str) -> None:
    title, body, _, _ = PAGES[code]
    article = clean("\n".join([title, *body]))
    assert set(kinds(article).values()) == {"title", "text"}
    assert kept(article) == body


@pytest.mark.parametrize("code", ["fa", "ar"])
def test_the_first_line_may_be_the_lead(clean: Clean, code: str) -> None:
    article = clean("\n".join(PAGES[code][1]))
    assert article.title is None
    assert kept(article) == PAGES[code][1]


@pytest.mark.parametrize("code", ["fa", "ar"])
def test_a_title_said_twice_counts_once(clean: Clean, code: str) -> None:
    title, body, _, _ = PAGES[code]
    article = clean("\n".join([title, "", title, "", *body]))
    assert [line.kind for line in article.lines][:2] in (["title", "furniture"], ["furniture", "title"])
    assert kept(article) == body


def test_a_breadcrumb_confirms_the_title(clean: Clean) -> None:
    other = "گفت‌وگوی استاندار با کشاورزان درباره آب"
    article = clean("\n".join([f"صفحه اصلی / استان‌ها / {FA_TITLE}", other, FA_TITLE, *FA_BODY]))
    assert article.title is not None
    assert article.title.text == FA_TITLE


def test_a_longer_line_below_the_title_is_its_subtitle(clean: Clean) -> None:
    subtitle = "وزیر راه در دیدار با استاندار از پایان کار ساختن پل دریاچه گفت و از مردم شهر سپاسگزاری کرد"
    article = clean("\n".join([FA_TITLE, subtitle, *FA_BODY]))
    assert article.title is not None
    assert article.title.text == FA_TITLE
    assert kept(article) == [subtitle, *FA_BODY]


def test_a_caption_above_the_title_is_none_of_it(clean: Clean) -> None:
    caption = "وزیر راه، استاندار و مردم شهر"
    article = clean("\n".join([caption, FA_TITLE, *FA_BODY]))
    assert article.title is not None
    assert article.title.text == FA_TITLE
    assert kinds(article)[caption] == "furniture"


def test_headlines_between_paragraphs(clean: Clean) -> None:
    aside = ["بیشتر بخوانید:", "باران در شمال کشور ادامه دارد", "گرانی بلیت قطار از فردا"]
    article = clean("\n".join([FA_TITLE, *FA_BODY[:2], *aside, *FA_BODY[2:]]))
    assert [line for line in FA_BODY if line not in kept(article)] in ([], [FA_BODY[2]])
    assert not set(aside) & set(kept(article))


def test_comments_are_no_part_of_it(clean: Clean) -> None:
    comment = "این پل را باید پنج سال پیش می‌ساختند و حالا که ساخته‌اند راه روستاها هنوز خاکی است و کسی پاسخ نمی‌دهد."
    article = clean("\n".join([FA_TITLE, *FA_BODY, "نظرات بینندگان", "ناشناس", comment, comment[5:]]))
    assert kept(article) == FA_BODY


@pytest.mark.parametrize("end", [" انتهای پیام/", " انتهای‌پیام/۳۳", "  انتهاي پيام/م"])
def test_the_end_of_the_message_in_a_line(clean: Clean, end: str) -> None:
    article = clean("\n".join([FA_TITLE, *FA_BODY[:-1], FA_BODY[-1] + end]))
    assert kept(article) == FA_BODY
    assert article.lines[-1].kind == "furniture"
    assert article.text[article.lines[-1].start : article.lines[-1].end].strip() == end.strip()


def test_words_of_a_cue_inside_a_sentence_are_no_cue(clean: Clean) -> None:
    inside = "وزیر راه نظر شما را درباره پل پرسید و گفت برچسب‌های تازه در پایان پیام او آمده است."
    article = clean("\n".join([FA_TITLE, FA_BODY[0], inside, FA_BODY[1]]))
    assert kept(article) == [FA_BODY[0], inside, FA_BODY[1]]


def test_a_line_that_begs_to_follow_a_channel(clean: Clean) -> None:
    nag = "تازه‌ترین خبرهای شهر را در کانال تلگرام ما دنبال کنید"
    article = clean("\n".join([FA_TITLE, *FA_BODY[:2], nag, *FA_BODY[2:]]))
    assert kinds(article)[nag] == "furniture"


def test_one_line(clean: Clean) -> None:
    body = " ".join([FA_BODY[0], FA_BODY[1], FA_BODY[3]])
    for joined in (f"{FA_TITLE}   {body}", f"{FA_TITLE} {FA_TITLE} {body}"):
        article = clean(joined)
        assert article.title is not None
        assert article.title.text == FA_TITLE
    article = clean(f"{FA_TITLE} {body}", title=FA_TITLE)
    assert article.title is not None
    assert (article.title.text, article.title.start) == (FA_TITLE, 0)
    assert kept(article) == [body]
    assert kept(clean(body)) == [body]


def test_a_section_behind_the_title_is_cut_off(clean: Clean) -> None:
    article = clean("\n".join([f"{AR_TITLE} | أخبار", *AR_BODY]))
    assert article.title is not None
    assert article.title.text == AR_TITLE
    assert kinds(article)[" | أخبار"] == "furniture"


def test_a_title_that_came_along_but_is_not_printed(clean: Clean) -> None:
    article = clean("\n".join(AR_BODY), title="عنوان آخر تماما")
    assert article.title is not None
    assert (article.title.text, article.title.start) == ("عنوان آخر تماما", None)


def test_a_notice_of_the_site_above_the_headline(clean: Clean) -> None:
    notice = "این سامانه خبرهای رسانه‌ها را گرد می‌آورد و کوتاه می‌کند تا وقت خوانندگان گرامی کمتر گرفته شود."
    article = clean("\n".join(["خبرهای کوتاه", notice, FA_TITLE, "دوشنبه ۲۶ مهر ۱۴۰۰ - 20:47", *FA_BODY]))
    assert article.title is not None
    assert article.title.text == FA_TITLE
    assert kept(article) == FA_BODY


def test_a_paragraph_said_twice_counts_once(clean: Clean) -> None:
    assert kept(clean("\n".join([FA_TITLE, FA_BODY[0], *FA_BODY]))) == FA_BODY


def test_teasers_of_other_articles(clean: Clean) -> None:
    teaser = "قال مدير الأرصاد إن الأمطار ستستمر حتى نهاية الأسبوع في معظم مناطق الشمال، وحذر سائقي الشاحنات من …"
    article = clean("\n".join([AR_TITLE, *AR_BODY, "شاهد أيضاً", "أمطار في الشمال", teaser]))
    assert kept(article) == AR_BODY


def test_latin_junk(clean: Clean) -> None:
    junk = ["Theme license is not valid, please enter a license for this domain name.", "00:00", "-", "Loading the player, please wait."]
    article = clean("\n".join([junk[0], AR_TITLE, *AR_BODY[:2], junk[3], *AR_BODY[2:], *junk[1:]]))
    assert kept(article) == AR_BODY


def test_a_caption_with_its_agency(clean: Clean) -> None:
    caption = "وزير النقل يتفقد الجسر الجديد على البحيرة صباح أمس (رويترز)"
    article = clean("\n".join([AR_TITLE, caption, *AR_BODY]))
    assert kinds(article)[caption] == "furniture"
    assert article.title is not None
    assert article.title.text == AR_TITLE


def test_a_list_that_a_colon_leads_up_to(clean: Clean) -> None:
    items = ["وتشمل المرحلة الثانية ما يلي:", "- جسر القرية الشرقية", "- طريق المدرسة", "- سوق السمك الجديد"]
    article = clean("\n".join([AR_TITLE, *AR_BODY, *items]))
    assert kept(article) == [*AR_BODY, *items]


@pytest.mark.parametrize("text", ["", " \n\t\n", "-\n***\n00:00"])
def test_nothing_to_read(clean: Clean, text: str) -> None:
    article = clean(text)
    assert article.language is None
    assert article.notes


def test_lines_cover_the_text_in_order(clean: Clean) -> None:
    for title, body, head, tail in PAGES.values():
        article = clean("\n".join([*head, title, *body, *tail]))
        ends = [0]
        for line in article.lines:
            assert ends[-1] <= line.start < line.end
            ends.append(line.end)
        covered = sum(line.end - line.start for line in article.lines)
        assert covered == sum(len(part.strip()) for part in article.text.split("\n"))
