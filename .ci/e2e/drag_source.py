"""drag_source.py FILE...: a small window at the left edge of the screen from which these files can be dragged."""

import sys
from pathlib import Path

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk  # noqa: E402

URIS = [Path(name).resolve().as_uri() for name in sys.argv[1:]]

window = Gtk.Window(title="drag-source", default_width=120, default_height=120)
window.set_type_hint(Gdk.WindowTypeHint.UTILITY)
window.set_keep_above(True)
handle = Gtk.EventBox()
handle.add(Gtk.Label(label="drag me"))
handle.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
handle.drag_source_add_uri_targets()
handle.connect("drag-data-get", lambda _widget, _context, data, _info, _time: data.set_uris(URIS))
window.add(handle)
window.connect("destroy", Gtk.main_quit)
window.show_all()
window.move(0, 0)
Gtk.main()
