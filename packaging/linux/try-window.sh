#!/usr/bin/env bash
# Tries what only a window manager can show: that the window keeps its size, over a restart and over maximizing.
# packaging/linux/try-window.sh [JAR]
# Needs: apt-get install --no-install-recommends xvfb xdotool x11-utils openbox
# xfwm4 dbus
set -euo pipefail
cd "$(dirname "$0")/../.."
jar=$(realpath "${1:-target/inkling.jar}")
work=$(mktemp -d)
failed=0
own=()

leave() {
  [ ${#own[@]} -eq 0 ] || kill "${own[@]}" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -r "$work"
}
trap leave EXIT

fail() {
  echo "try-window: $manager: $*" >&2
  failed=1
}

# Starts a program of this script's own, which ends with it
start() {
  "$@" >/dev/null 2>&1 &
  own+=($!)
}

open_window() {
  XDG_CONFIG_HOME=$work/config java @packaging/start.options -jar "$jar" >"$work/log" 2>&1 &
  app=$!
  own+=("$app")
  window=
  for _ in $(seq 300); do
    window=$(xdotool search --onlyvisible --name '^Inkling$' 2>/dev/null | tail -1) && [ -n "$window" ] && break
    sleep 0.2
  done
  [ -n "$window" ] || { fail "expected a window within a minute, found none"; exit 1; }
  settled >/dev/null
}

close_window() {
  xdotool windowfocus --sync "$window" key ctrl+q
  timeout 30 tail --pid="$app" --follow /dev/null || fail "expected the window to close"
}

size() { xdotool getwindowgeometry "$window" | sed -n 's/.*Geometry: //p'; }

# The content's size, once it has stayed the same for a while
settled() {
  local before now=
  for _ in $(seq 40); do
    before=$now
    sleep 0.5
    now=$(size)
    [ "$now" = "$before" ] && break
  done
  echo "$now"
}

expect() {
  local found
  found=$(settled)
  echo "try-window: $manager: $1: $found"
  [ "$found" = "$2" ] || fail "$1: expected $2, found $found"
}

# Does what people do: a double click on the title bar
double_click_title() {
  local title
  title=$(xwininfo -id "$window" | sed -n 's/.*Absolute upper-left [XY]: *//p; s/.*Width: *//p' | tr '\n' ' ')
  read -r left top width <<<"$title"
  xdotool mousemove $((left + width / 2)) $((top - 10)) click --repeat 2 --delay 80 1
  sleep 1
}

try_with() {
  manager=$1
  rm -rf "$work/config"
  exec {number}< <(exec Xvfb -displayfd 1 -ac -noreset -screen 0 1920x1080x24 2>/dev/null)
  local xvfb=$! display
  own+=("$xvfb")
  read -r -u "$number" display
  export DISPLAY=:$display
  start dbus-run-session -- "$manager"
  sleep 2

  open_window
  xdotool windowsize "$window" 1100 700
  expect "made 1100 by 700" 1100x700
  close_window
  open_window
  expect "after a restart" 1100x700
  double_click_title
  local large
  large=$(settled)
  [ "$large" != 1100x700 ] || fail "expected the window to be maximized"
  close_window
  open_window
  expect "after a restart, maximized" "$large"
  double_click_title
  expect "maximized before the restart and restored" 1100x700
  double_click_title
  expect "maximized again" "$large"
  double_click_title
  expect "restored again" 1100x700
  close_window
}

for manager in openbox xfwm4; do
  try_with "$manager"
done
exit "$failed"
