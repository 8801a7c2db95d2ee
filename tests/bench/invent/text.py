"""Chance that prefers the first items, and sentences made of common words."""

import bisect
import re

from .words import WORDS


class Skewed:
    """Picks items so that the first ones come often and the last ones seldom (Zipf's law)."""

    def __init__(self, items, exponent):
        self.items = list(items)
        self.totals, total = [], 0.0
        for rank in range(1, len(self.items) + 1):
            total += rank**-exponent
            self.totals.append(total)

    def pick(self, chance):
        return self.items[bisect.bisect(self.totals, chance.random() * self.totals[-1])]

    def several(self, chance, count):
        """Different items, `count` of them."""
        picked = []
        while len(picked) < count:
            item = self.pick(chance)
            if item not in picked:
                picked.append(item)
        return picked


def slug(text):
    return re.sub("[^a-z0-9]+", "-", text.lower()).strip("-")


class Writer:
    """Makes sentences, paragraphs and texts."""

    def __init__(self, chance):
        self.chance = chance
        self.sentences = [self.sentence() for _ in range(4000)]

    def sentence(self):
        words = [self.chance.choice(WORDS) for _ in range(self.chance.randint(5, 19))]
        at, mark = self.chance.randrange(len(words)), self.chance.random()
        if mark < 0.09:
            words[at] = f"**{words[at]}**"
        elif mark < 0.15:
            words[at] = f"*{words[at]}*"
        elif mark < 0.20:
            words[at] = f"[about {words[at]}](https://example.org/{words[at]})"
        text = " ".join(words)
        return text[:1].upper() + text[1:] + "."

    def pick(self):
        return self.sentences[int(self.chance.random() * len(self.sentences))]

    def plain(self):
        """A sentence without marks."""
        return re.sub(r"\*|\[|\]\([^)]*\)", "", self.pick())

    def paragraphs(self, words):
        """Paragraphs of about 45 words, `words` in all."""
        done, paragraph, count = [], [], 0
        while words > 0:
            sentence = self.pick()
            length = sentence.count(" ") + 1
            paragraph.append(sentence)
            words, count = words - length, count + length
            if count >= 45:
                done.append(" ".join(paragraph))
                paragraph, count = [], 0
        if paragraph:
            done.append(" ".join(paragraph))
        return done

    def items(self, low, high, mark):
        return "\n".join(f"{mark} {self.pick()}" for _ in range(self.chance.randint(low, high)))

    def group(self):
        parts = self.paragraphs(self.chance.randint(60, 200))
        if self.chance.random() < 0.3:
            parts.insert(1, self.items(2, 4, "-"))
        return "\n\n".join(parts)

    def article(self):
        """Sections with a heading each."""
        parts, left = [], self.chance.randint(800, 1500)
        while left > 0:
            words = self.chance.randint(120, 260)
            left -= words
            parts.append("## " + self.plain()[:50].rstrip(" ."))
            parts += self.paragraphs(words)
            extra = self.chance.random()
            if extra < 0.3:
                rows = [f"| {self.plain()[:20]} | {self.chance.randint(1, 90)} |" for _ in range(5)]
                parts.append("\n".join(["| What | How many |", "|---|---|"] + rows))
            elif extra < 0.6:
                parts.append(self.items(3, 6, "1."))
            elif extra < 0.8:
                parts.append("> " + self.pick())
        return "\n\n".join(parts)
