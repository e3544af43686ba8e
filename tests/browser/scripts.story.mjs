// Without scripts everything still works; hostile names stay words.
import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { launch, open } from "./browser.mjs";
import { person, start } from "./server.mjs";

const decision = fileURLToPath(new URL("../../programmes/demo/decision.docx", import.meta.url));
const hostile = `</script><img src=x onerror="document.title='taken'">`;

let server;
let browser;

before(async () => {
  server = await start("--programme", "programmes/demo", "--document", decision);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

describe("without scripts", () => {
  it("signs in, records a note with a hostile text, and shows it as words", async () => {
    const { page } = await open(browser, server.address, { javaScriptEnabled: false });
    await page.goto(`${server.address}/sign-in`);
    await page.fill("#account", person.name);
    await page.fill("#password", person.password);
    await page.click("main form button");
    await page.goto(`${server.address}/tasks`);
    await page.locator("main table tbody th a").first().click();
    await page.locator('main a[href*="/notes"]').first().click();
    await page.fill("#text", hostile);
    await page.click("main form button");
    assert.match(await page.locator("main").innerText(), /onerror/);
    assert.equal(await page.locator("main img").count(), 0);
  });

  it("reads the decision with its marks linked both ways", async () => {
    const { page } = await open(browser, server.address, { javaScriptEnabled: false });
    await page.goto(`${server.address}/decision`);
    assert.ok((await page.locator(".text .clause mark").count()) > 10, "targets, tasks and duties are marked in the text");
    await page.locator('.text a.chip[href^="/targets/"]').first().click();
    assert.match(page.url(), /\/targets\//);
    await page.locator('main a[href^="/decision#"]').first().click();
    assert.match(page.url(), /\/decision#/);
  });

  it("imports with the page refreshing itself", async () => {
    const { page } = await open(browser, server.address, { javaScriptEnabled: false });
    await page.goto(`${server.address}/sign-in?then=/imports`);
    await page.fill("#account", person.name);
    await page.fill("#password", person.password);
    await page.click("main form button");
    await page.setInputFiles("#file", { name: "rong.txt", mimeType: "text/plain", buffer: Buffer.from(" ") });
    await page.click("main form button");
    await page.locator(".notice.bad, .error-summary").waitFor({ timeout: 60_000 });
  });
});
