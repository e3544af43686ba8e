#!/usr/bin/env bash
# Whole stories in a headless Chromium: import, review, publish, record, see it; axe-core on every page.
# Screenshots are left in target/screens.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source tests/need.sh

need_packages chromium:chromium node:nodejs npm:npm
cargo build --quiet --package dongho
npm ci --silent --no-fund --no-audit --prefix tests/browser
mkdir -p target/screens
exec node --test --test-reporter=./tests/browser/plain.mjs tests/browser/*.story.mjs
