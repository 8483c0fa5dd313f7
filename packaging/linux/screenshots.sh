#!/usr/bin/env bash
# Makes the README's pictures anew: starts Inkling from target/inkling.jar in windows on a screen of its own, draws, trains
# and looks. Needs what `mvn package` leaves, MNIST (where Inkling finds it), Xvfb, xfwm4, dbus-run-session, xdotool and
# ImageMagick.
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ "${1:-}" != inside ]; then
  exec xvfb-run -a -s "-screen 0 1600x1000x24" dbus-run-session -- "$0" inside
fi
home=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$home"' EXIT
xfwm4 >/dev/null 2>&1 &

# A three on the paper of a window, $1, which is a square of $4 px at ($2, $3)
draw_three() {
  local points="34,25 40,19 47,17 54,20 58,26 58,33 55,39 50,42 46,43 52,44 57,48 61,55 60,62 56,68 49,71 42,70 36,67 32,62"
  local pressed=""
  for point in $points; do
    xdotool mousemove --window "$1" $(($2 + ${point%,*} * $4 / 100)) $(($3 + ${point#*,} * $4 / 100))
    [ -n "$pressed" ] || xdotool mousedown 1
    pressed=yes
    sleep 0.03
  done
  xdotool mouseup 1
}

# picture FILE THEME TOOL SECONDS: clicks Start where a tool is shown, and waits
picture() {
  local config="$home/$2"
  mkdir -p "$config/inkling"
  echo "{\"appearance\":\"$2\",\"shownTool\":\"$3\",\"window\":{\"x\":0,\"y\":0,\"width\":1290,\"height\":874}}" \
    >"$config/inkling/preferences.json"
  XDG_CONFIG_HOME="$config" java @packaging/start.options -jar target/inkling.jar &
  local app=$!
  local window
  window=$(xdotool search --sync --onlyvisible --name '^Inkling$' | tail -1)
  sleep 3
  xdotool windowfocus "$window"
  if [ -n "$3" ]; then
    draw_three "$window" 73 57 564
    xdotool mousemove --window "$window" 718 143 click 1
    sleep "$4"
  else
    draw_three "$window" 345 57 564
  fi
  xdotool mousemove --window "$window" 640 826
  sleep 1
  import -window "$window" "$1"
  kill $app
  wait $app || true
}

picture assets/screenshots/training-light.png LIGHT train 4
picture assets/screenshots/drawing-dark.png DARK "" 0
