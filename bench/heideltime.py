"""HeidelTime as one more tool: its standalone jar is run, and its TimeML is read."""

from __future__ import annotations

import base64
import html
import re
import subprocess
from pathlib import Path

from .texts import DAY, Text

_TAG = re.compile(r"<TIMEX3\b([^>]*)>(.*?)</TIMEX3>", re.S)
_VALUE = re.compile(r'\bvalue="([^"]*)"')
_BODY = re.compile(r"<TimeML>(.*)</TimeML>", re.S)


class HeidelTime:
    """HeidelTime standalone with its Arabic rules (it has none for Persian), run as one process by HeidelTime.java beside this file.

    Starting takes it many seconds, which is why it is not started anew for each text. It needs Java with a compiler (a JDK), and its
    own config.props beside the jar.
    """

    name = "HeidelTime"
    told = True
    languages: tuple[str, ...] = ("ar",)

    def __init__(self, jar: Path) -> None:
        jar = jar.resolve()
        for needed in (jar, jar.parent / "config.props"):
            if not needed.is_file():
                raise SystemExit(f"HeidelTime needs {needed}")
        self.version = "2.2.1"
        command = ["java", "-Dfile.encoding=UTF-8", "-cp", str(jar), str(Path(__file__).with_name("HeidelTime.java"))]
        self._process = subprocess.Popen(command, cwd=jar.parent, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="ascii")
        if self._line() != "ready":
            raise SystemExit("HeidelTime did not start: is there a JDK, and is the jar that of the standalone version?")

    def only(self, text: Text) -> str:
        """The TimeML of a text; RuntimeError where HeidelTime failed on it."""
        if self._process.stdin is None:
            raise RuntimeError("HeidelTime takes no input")
        self._process.stdin.write(f"{text.published or DAY}\t{base64.b64encode(text.text.encode()).decode()}\n")
        self._process.stdin.flush()
        answer = self._line()
        if not answer:
            raise RuntimeError("HeidelTime gave no answer")
        return base64.b64decode(answer).decode()

    def find(self, text: Text) -> list[tuple[int, int, str]]:
        return expressions(self.only(text), text.text)

    def close(self) -> None:
        """Ends its process."""
        self._process.communicate()

    def _line(self) -> str:
        return self._process.stdout.readline().strip() if self._process.stdout else ""


def expressions(timeml: str, text: str) -> list[tuple[int, int, str]]:
    """The expressions of a TimeML document as (start, end, value) in the text that it was made of.

    Where the document holds the very text, positions are counted; where the tool changed it, each expression's words are looked for past the last.
    """
    body = _BODY.search(timeml)
    inner = body[1] if body else timeml
    plain = html.unescape(_TAG.sub(lambda tag: tag[2], inner))
    moved = len(text) - len(text.lstrip()) - (len(plain) - len(plain.lstrip()))
    same = plain.strip() == text.strip()
    found: list[tuple[int, int, str]] = []
    seen, past = 0, 0  # how far in the plain document, and in the text
    last = 0
    for tag in _TAG.finditer(inner):
        seen += len(html.unescape(inner[last : tag.start()]))
        words = html.unescape(tag[2])
        start = seen + moved if same else text.find(words, past)
        seen += len(words)
        last = tag.end()
        value = _VALUE.search(tag[1])
        if start >= 0 and value and words:
            past = start + len(words)
            found.append((start, past, value[1]))
    return found
