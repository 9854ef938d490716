#!/usr/bin/env python3
"""The boxes that scripts/overlay-window draws, against figures worked out by hand for a #10 envelope.

usage: overlay_test.py ROOT
"""
import importlib.machinery
import importlib.util
import pathlib
import sys
import tempfile
import unittest

ROOT = pathlib.Path(sys.argv.pop(1)).resolve()


def load():
    sys.dont_write_bytecode = True
    loader = importlib.machinery.SourceFileLoader("overlay_window", str(ROOT / "scripts" / "overlay-window"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    sys.modules[loader.name] = module
    loader.exec_module(module)
    return module


overlay = load()
NUMBER_10 = """<envelope width="9.5" height="4.125"><window for="address" left="0.875" bottom="0.5" width="4.5"
height="1.125"/><panel height="4"/><panel height="3.5"/><panel height="3.5"/></envelope>"""


class Boxes(unittest.TestCase):
    def near(self, box, expected):
        for value, wanted in zip(box, expected):
            self.assertAlmostEqual(value, wanted, places=3)

    def test_safe_box_by_height_of_the_panel(self):
        for panel, bottom in ((11 / 3, 3.0417), (3.75, 3.125), (3.875, 3.25), (4.0, 3.375)):
            envelope = overlay.Envelope(9.5, 4.125, [("address", 0.875, 0.5, 4.5, 1.125)], [panel])
            _, _, safe = overlay.boxes(envelope, envelope.windows[0])
            self.near(safe, (1.0, 2.625, 4.25, bottom))

    def test_visible_box(self):
        for panel, top in ((11 / 3, 2.0417), (4.0, 2.375)):
            envelope = overlay.Envelope(9.5, 4.125, [("address", 0.875, 0.5, 4.5, 1.125)], [panel])
            middle, visible, safe = overlay.boxes(envelope, envelope.windows[0])
            self.near(visible, (-0.125, top, 5.375, 3.625))
            self.assertTrue(visible[0] < middle[0] < safe[0] and safe[2] < middle[2] < visible[2])

    def test_envelope_file(self):
        with tempfile.NamedTemporaryFile("w", suffix=".xml") as file:
            file.write(NUMBER_10)
            file.flush()
            envelope = overlay.read_envelope(file.name)
        self.assertEqual(envelope.windows, [("address", 0.875, 0.5, 4.5, 1.125)])
        self.assertEqual(overlay.folds(envelope), [4.0, 7.5])

    def test_not_folded(self):
        self.assertEqual(overlay.folds(overlay.Envelope(9, 12, [], [11.0])), [])


if __name__ == "__main__":
    unittest.main()
