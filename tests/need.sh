# What ./run and ./test share: the build cache, and getting the programs they need. Sourced, not run.

export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/dongho/target}"

say() { printf '\n== %s\n' "$*"; }

need_rust() {
  command -v cargo >/dev/null && return
  echo "Rust is missing: install it with rustup (https://rustup.rs), then run this again." >&2
  exit 1
}

# need_packages PROGRAM:PACKAGE... installs the Debian packages of the programs that are missing.
need_packages() {
  local missing=() pair
  for pair in "$@"; do
    command -v "${pair%%:*}" >/dev/null || missing+=("${pair#*:}")
  done
  ((${#missing[@]})) || return 0
  local as_root=()
  ((EUID == 0)) || as_root=(sudo)
  say "Installing Debian packages: ${missing[*]}"
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# need_postgres installs the programs of PostgreSQL and nothing that runs: the tests make and start servers of their own.
need_postgres() {
  need_packages openssl:openssl
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null && return
  local as_root=() ours=/etc/postgresql-common/createcluster.d/dongho-tests.conf
  ((EUID == 0)) || as_root=(sudo)
  need_packages pg_lsclusters:postgresql-common
  echo 'create_main_cluster = false' | "${as_root[@]}" tee "$ours" >/dev/null
  need_packages no-initdb:postgresql
  "${as_root[@]}" rm "$ours"
}

# want_programs PURPOSE PROGRAM:PACKAGE... tells which package would add what; nothing is installed.
want_programs() {
  local purpose=$1 pair
  shift
  for pair in "$@"; do
    command -v "${pair%%:*}" >/dev/null || echo "   (for $purpose install the Debian package ${pair#*:})"
  done
}
