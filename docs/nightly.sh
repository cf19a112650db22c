#!/bin/sh
# Makes the pack of every coming meeting whose agenda is built.
# usage: nightly.sh OUT    with QUORATE_DATA set to the workspace
set -eu
out=$1
here=$(dirname "$0")
quorate() { node "$here/../bin/quorate.js" "$@"; }

# One line for each coming meeting: body, date, status.
quorate next --count 50 --json |
  node -e '
    const meetings = JSON.parse(require("fs").readFileSync(0, "utf8"));
    for (const m of meetings) console.log(m.body, m.key ?? m.date, m.status);
  ' |
  while read -r body meeting status; do
    # An agenda that is not built yet has nothing to print.
    items=$(quorate agenda show --body "$body" --meeting "$meeting" --json |
      node -e 'console.log(JSON.parse(require("fs").readFileSync(0, "utf8")).items.length)')
    [ "$items" -gt 0 ] || continue
    quorate generate pack --body "$body" --meeting "$meeting" --format pdf,html --out "$out"
  done
