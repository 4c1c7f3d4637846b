# The window itself, on a screen of its own: a stranger's first start, a drop from the desktop, kill -9, a restart.

screen=$CI_OUT/window
mkdir -p "$screen/drop/folder"
head -c 3000000 /dev/urandom >"$screen/drop/picture.bin"
echo hello >"$screen/drop/folder/note.txt"
display=:87

on_screen() { DISPLAY=$display "$@"; }
in_window_home() { ./blobfish --home "$screen/home" "$@"; }
shot() { on_screen import -window root "$screen/$1.png"; }

open_window() {
  DISPLAY=$display setsid ./blobfish --home "$screen/home" >"$screen/window.log" 2>&1 </dev/null &
  echo "$!" >"$screen/window.pid"
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

listed() { in_window_home ls -r local:desk/ 2>/dev/null | shows "$1"; }

# Waits for the local store of the window, then looks into its one bucket by keyboard alone.
first_start() {
  in_window_home mkdir local:desk
  open_window
  place_window
  shot first-start
  on_screen xdotool key ctrl+l
  sleep 1
  on_screen xdotool type --delay 30 'desk/'
  on_screen xdotool key Return
  sleep 2
  shot bucket
}

drop_files() {
  /usr/bin/env DISPLAY=$display /usr/bin/python3 .ci/e2e/drag_source.py "$screen/drop/picture.bin" "$screen/drop/folder" >"$screen/drag.log" 2>&1 &
  local source=$!
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
  wait_until 60 listed picture.bin
  wait_until 60 listed folder/note.txt
  kill "$source"
  sleep 1
  shot dropped
  in_window_home cp local:desk/picture.bin "$screen/back.bin"
  cmp "$screen/drop/picture.bin" "$screen/back.bin"
}

killed_window_comes_back() {
  kill -9 "-$(cat "$screen/window.pid")"
  wait_until 20 window_is_gone
  open_window
  place_window
  shot after-kill
  in_window_home ls -r local:desk/ | shows picture.bin
}


Xvfb $display -screen 0 1440x900x24 >"$screen/xvfb.log" 2>&1 &
xvfb_pid=$!
wait_until 20 on_screen xdotool getdisplaygeometry >/dev/null 2>&1
DISPLAY=$display openbox >"$screen/openbox.log" 2>&1 &
openbox_pid=$!
step 'window: first start, path bar by keyboard' first_start
step 'window: files and a folder dropped from the desktop arrive' drop_files
step 'window: killed with -9 and back' killed_window_comes_back
kill -TERM "-$(cat "$screen/window.pid")" 2>/dev/null
kill "$openbox_pid" "$xvfb_pid" 2>/dev/null
