"""Case files as text: elements one a line, two spaces a level."""
from xml.sax.saxutils import escape, quoteattr


class Lines:
    """Elements with two spaces for each level."""

    def __init__(self):
        self.lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<!-- An invented child: samples/families. -->"]
        self.depth = 0

    def _tag(self, name, attributes):
        return "<" + name + "".join(f" {key.rstrip('_').replace('_', '-')}={quoteattr(str(value))}"
                                    for key, value in attributes.items() if value not in (None, ""))

    def open(self, name, /, **attributes):
        self.lines.append("  " * self.depth + self._tag(name, attributes) + ">")
        self.depth += 1

    def close(self, name):
        self.depth -= 1
        self.lines.append("  " * self.depth + f"</{name}>")

    def fact(self, name, value, /, **attributes):
        if value not in (None, ""):
            self.lines.append("  " * self.depth + self._tag(name, attributes) + f">{escape(str(value))}</{name}>")

    def empty(self, name, /, **attributes):
        self.lines.append("  " * self.depth + self._tag(name, attributes) + "/>")

    def text(self):
        return "\n".join(self.lines) + "\n"


def yes(value):
    return "yes" if value else "no"
