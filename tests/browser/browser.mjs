// Chromium, screenshots and accessibility rules.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const screens = new URL("../../target/screens/", import.meta.url).pathname;
mkdirSync(screens, { recursive: true });

export const widths = { phone: 390, desktop: 1280 };

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
}

/** Opens a context that fails the test when a page asks anyone but `address` for anything. */
export async function open(browser, address, options = {}) {
  const context = await browser.newContext({ locale: "vi-VN", bypassCSP: false, ...options });
  const foreign = [];
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith("data:")) foreign.push(url);
  });
  const page = await context.newPage();
  return { context, page, foreign };
}

export async function screenshot(page, name) {
  for (const [device, width] of Object.entries(widths)) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${screens}${name}-${device}.png`, fullPage: true });
  }
}

/** Runs axe-core on the page as it is. The engine is put in through the debugger, which the policy of the page allows. */
export async function accessible(page, name) {
  const violations = await page.evaluate(`${axe}; axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a",
    "wcag21aa", "wcag22aa", "best-practice"] }).then((result) => result.violations.map((violation) =>
    violation.id + ": " + violation.help + "\\n    " + violation.nodes.map((node) => node.html).slice(0, 3).join("\\n    ")))`);
  assert.deepEqual(violations, [], `${name} has accessibility violations`);
}

/** No page may be wider than its window: a phone never scrolls sideways but inside a table. */
export async function fits(page, name) {
  for (const width of [320, ...Object.values(widths)]) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assert.ok(wide <= 0, `${name} is ${wide} px wider than a window of ${width} px`);
  }
}
