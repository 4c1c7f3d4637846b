# Sourced by the topics that open the window: a screen of its own, and what a person does there. Needs $screen, a folder.

display=:87

on_screen() { DISPLAY=$display "$@"; }
in_window_home() { ./blobfish --home "$screen/home" "$@"; }
shot() { on_screen import -window root "$screen/$1.png"; }

open_screen() {
  Xvfb $display -screen 0 1440x900x24 >"$screen/xvfb.log" 2>&1 &
  xvfb_pid=$!
  wait_until 20 on_screen xdotool getdisplaygeometry >/dev/null 2>&1
  DISPLAY=$display openbox >"$screen/openbox.log" 2>&1 &
  openbox_pid=$!
}

close_screen() {
  kill -TERM "-$(cat "$screen/window.pid")" 2>/dev/null
  kill "$openbox_pid" "$xvfb_pid" 2>/dev/null
}

open_window() {
  DISPLAY=$display setsid ./blobfish --home "$screen/home" >"$screen/window.log" 2>&1 </dev/null &
  echo "$!" >"$screen/window.pid"
}

kill_window() {
  kill -9 "-$(cat "$screen/window.pid")"
  wait_until 20 window_is_gone
}

window_is_there() {
  window=$(on_screen xdotool search --onlyvisible --name '^(.* – )?Blobfish' 2>/dev/null | tail -n 1)
  [ -n "$window" ]
}

# A black window in its frame has about 300 colours, one that has drawn itself some thousand.
is_painted() { [ "$(on_screen import -window root png:- | identify -format %k -)" -gt 1000 ]; }

window_is_gone() { ! window_is_there; }

place_window() {
  wait_until 60 window_is_there
  on_screen xdotool windowsize --sync "$window" 1100 700
  on_screen xdotool windowmove --sync "$window" 170 40
  on_screen xdotool windowactivate --sync "$window"
  wait_until 60 is_painted
  sleep 2
}

# Types a place into the path bar.
go_to() {
  on_screen xdotool key ctrl+l
  sleep 1
  on_screen xdotool type --delay 30 "$1"
  on_screen xdotool key Return
  sleep 2
}

# drop FILE...: drags files out of another program's window onto the list. Leaves that program running: $drag_source.
drop() {
  /usr/bin/env DISPLAY=$display /usr/bin/python3 .ci/e2e/drag_source.py "$@" >"$screen/drag.log" 2>&1 &
  drag_source=$!
  wait_until 20 on_screen xdotool search --onlyvisible --name '^drag-source$'
  sleep 1
  on_screen xdotool mousemove --sync 60 70
  on_screen xdotool mousedown 1
  for x in 80 120 200 320 440 520 600 640; do
    on_screen xdotool mousemove --sync "$x" $((70 + x / 2))
    sleep 0.15
  done
  sleep 1
  shot dragging
  on_screen xdotool mouseup 1
}
