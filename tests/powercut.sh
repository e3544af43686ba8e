#!/usr/bin/env bash
# Cuts the power 600 times while entries are written to the journal, and looks for acknowledged entries that are gone.
#
# The system calls of a real run are recorded with strace; the simulator in ../shared/tools rebuilds the disk as it
# could look after a cut (what was synced is there, each other sector by chance). With synchronous=FULL nothing may be
# lost; the control run with NORMAL has to lose something, or the simulator would prove nothing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

simulator=../shared/tools/powercut_sim.py
cuts=${1:-600}
writes=${2:-400}

for needed in strace python3; do
  if ! command -v "$needed" >/dev/null; then
    echo "left out: power cuts ($needed is not installed)"
    exit 0
  fi
done
if [ ! -e "$simulator" ]; then
  echo "left out: power cuts ($simulator is absent)"
  exit 0
fi

cargo build --quiet --package dongho
dongho=${CARGO_TARGET_DIR:-target}/debug/dongho
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The simulator names its database and table; here both are ours.
sed -e "s#^DB=.*#DB='$work/data/dongho.db'#" -e "s#img/d\.db#img/dongho.db#g" -e 's#from t#from (select seq as id from journal)#g' \
  "$simulator" >"$work/simulate.py"

# Joins calls that strace prints in two parts because another thread made one in between.
join_calls() {
  awk '
    / <unfinished \.\.\.>$/ { pid = $1; sub(/ <unfinished \.\.\.>$/, ""); begun[pid] = $0; next }
    /<\.\.\. [a-z0-9_]+ resumed>/ {
      pid = $1; rest = $0; sub(/^.*resumed>[ ]?/, "", rest)
      if (pid in begun) { print begun[pid] rest; delete begun[pid] }
      next
    }
    { print }'
}

cut_power() {
  local mode=$1
  rm -rf "$work/data"
  strace -f -xx -s 200000 -e trace=openat,close,pwrite64,write,fsync,fdatasync,ftruncate,unlink,unlinkat \
    -o "$work/raw.txt" "$dongho" bench writes --data "$work/data" --count "$writes" --waiting 4 --synchronous "$mode" >/dev/null
  join_calls <"$work/raw.txt" >"$work/tr.txt"
  (cd "$work" && python3 simulate.py "$mode" "$cuts")
}

full=$(cut_power full)
echo "$full"
normal=$(cut_power normal)
echo "$normal"
case "$full" in
  *"lost acked 0 corrupt 0"*) ;;
  *) echo "FAILED: acknowledged entries were lost with synchronous=FULL" >&2; exit 1 ;;
esac
case "$normal" in
  *"lost acked 0 corrupt 0"*) echo "FAILED: the control run lost nothing, so the simulation proves nothing" >&2; exit 1 ;;
esac
echo "2 passed, 0 failed"
