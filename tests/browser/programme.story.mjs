// The main job: a decision somebody else wrote goes in, a programme runs.
import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { accessible, fits, launch, open, screenshot } from "./browser.mjs";
import { person, start } from "./server.mjs";

const decision = fileURLToPath(new URL("../../programmes/demo/decision.docx", import.meta.url));

let server;
let browser;
let visitor;
let page;

before(async () => {
  server = await start();
  browser = await launch();
  visitor = await open(browser, server.address);
  page = visitor.page;
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const go = async (path) => {
  const answer = await page.goto(server.address + path);
  assert.equal(answer.status(), 200, path);
  return page;
};

const heading = () => page.locator("h1").innerText();

/** Looks at a page as it is: rules of accessibility, no sideways scrolling, pictures to be looked at. */
const look = async (name) => {
  await accessible(page, name);
  await fits(page, name);
  await screenshot(page, name);
};

describe("a decision becomes a running programme", () => {
  it("shows the bundled programme to everybody", async () => {
    await go("/");
    await look("overview");
    assert.match(await page.locator("body").innerText(), /123\/QĐ-UBND/);
  });

  it("sends who is not signed in to sign in, and back again", async () => {
    await page.goto(`${server.address}/imports`);
    await look("sign-in");
    await page.fill("#account", person.name);
    await page.fill("#password", "sai mật khẩu rồi");
    await page.click("main form button");
    await look("sign-in-wrong");
    await page.fill("#account", person.name);
    await page.fill("#password", person.password);
    await page.click("main form button");
    await page.waitForURL("**/imports");
  });

  it("reads the document while one watches", async () => {
    await look("imports");
    await page.setInputFiles("#file", decision);
    await page.click("main form button");
    await page.waitForURL(/\/imports\/\d+/);
    await page.locator("#doubtful").waitFor({ timeout: 60_000 });
    await look("import-review");
  });

  it("has each item decided on, the doubtful ones one by one", async () => {
    const review = page.url();
    await page.locator("section[aria-labelledby=doubtful] h3 a").first().click();
    await look("import-item");
    await page.check("input[name=decision][value=accept]");
    await page.fill("#note", "Đã đối chiếu với bản giấy");
    await page.click("main form button");
    for (let left = 400; left > 0; left -= 1) {
      await page.goto(review);
      const next = page.locator("section[aria-labelledby=doubtful] h3 a").first();
      if ((await next.count()) === 0) break;
      await next.click();
      await page.check("input[name=decision][value=accept]");
      await page.click("main form button");
      await page.waitForLoadState();
    }
    await page.goto(`${review.split("?")[0]}/rest`);
    await look("import-rest");
    await page.click("main form button");
    await page.goto(review);
    assert.equal(await page.locator("#clean").count(), 0, "every item is decided on");
  });

  it("puts the programme in force", async () => {
    const review = page.url().split("?")[0];
    await page.goto(`${review}/publish`);
    await look("import-publish");
    await page.fill("#note", "Thử nghiệm trong trình duyệt");
    await page.click("main form button");
    await page.waitForURL(/\/\?done=published$/);
    assert.doesNotMatch(await page.locator("header").first().innerText(), /Bắc Ninh/);
    await look("overview-published");
    await go("/versions");
    await look("versions");
  });

  it("records progress of a task and shows it", async () => {
    await go("/tasks");
    await look("tasks");
    await page.locator("main table tbody th a").first().click();
    await page.waitForURL(/\/tasks\//);
    const task = new URL(page.url()).pathname;
    await look("task");
    await page.locator('main a[href*="/progress"]').first().click();
    await look("task-progress");
    await page.fill("#percent", "một nửa");
    await page.click("main form button");
    assert.match(await page.title(), /^Lỗi: /);
    assert.equal(await page.inputValue("#percent"), "một nửa", "the answer is kept as typed");
    await look("task-progress-wrong");
    await page.fill("#percent", "60");
    await page.check("input[name=state][value=in_progress]");
    await page.fill("#note", "Đã có dự thảo");
    await page.click("main form button");
    await page.waitForURL(/done=progress/);
    assert.match(await page.locator("main").innerText(), /60/);
    await go(task);
    assert.match(await page.locator("main").innerText(), /Đã có dự thảo/);
  });

  it("records a value for a target, with its evidence, and keeps the earlier one", async () => {
    await go("/targets");
    await look("targets");
    const rows = page.locator("main table tbody tr", { hasText: "%" });
    await rows.first().locator("th a").click();
    const target = new URL(page.url()).pathname;
    for (const [value, note] of [["12,5", "lần đầu"], ["13,5", "sửa lại"]]) {
      await go(`${target}/record`);
      await page.fill("#period", "2025");
      await page.fill("#value", value);
      await page.fill("#source", "Báo cáo thử nghiệm");
      await page.check("input[name=vintage][value=preliminary]");
      await page.fill("#note", note);
      await page.setInputFiles("#evidence", { name: "Minh chứng.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 thử") });
      await page.click("main form button");
      await page.waitForURL(/done=value/);
    }
    const text = await page.locator("main").innerText();
    assert.match(text, /13,5/);
    assert.match(text, /12,5/);
    await look("target");
    const download = page.waitForEvent("download");
    await page.locator('a[href*="/files/"]').first().click();
    assert.equal((await download).suggestedFilename(), "Minh chứng.pdf");
  });

  it("finds with and without diacritics, in every case", async () => {
    for (const words of ["khoa hoc", "khoa học", "KHOA HỌC", "khoa học".normalize("NFD")]) {
      await go(`/search?q=${encodeURIComponent(words)}`);
      assert.ok((await page.locator("main section li").count()) > 0, `${words} finds nothing`);
    }
    await look("search");
  });

  it("shows every other page, in both languages, signed in and out", async () => {
    const pages = ["/tasks?view=timeline", "/tasks?view=parties", "/parties", "/decision", "/findings", "/questions", "/account", "/accounts"];
    for (const path of pages) {
      for (const language of ["", "/en"]) {
        await go(language + path);
        await look(`${path.replace(/\W+/g, "-").slice(1)}${language.replace("/", "-")}`);
      }
    }
    for (const list of ["/parties", "/findings", "/questions"]) {
      await go(list);
      const first = page.locator(`main a[href^="${list}/"]`).first();
      assert.ok((await first.count()) > 0, `${list} is empty`);
      await first.click();
      await look(list.slice(1).replace(/ies$/, "y").replace(/s$/, ""));
    }
    await go("/en");
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    await page.goto(`${server.address}/khong-co-trang-nay`);
    await look("not-found");
  });

  it("sees a session elsewhere and ends it", async () => {
    const elsewhere = await open(browser, server.address);
    await elsewhere.page.goto(`${server.address}/sign-in?then=%2Faccount`);
    await elsewhere.page.fill("#account", person.name);
    await elsewhere.page.fill("#password", person.password);
    await elsewhere.page.click("main form button");
    await elsewhere.page.waitForURL("**/account");
    await go("/account");
    await look("account-sessions");
    assert.match(await page.locator("main table").innerText(), /Chrome, Linux/);
    await page.locator("main table form button").first().click();
    await page.waitForURL("**/account?done=session");
    await elsewhere.page.goto(`${server.address}/imports`);
    assert.match(elsewhere.page.url(), /sign-in/, "the other session is over");
    assert.equal(await page.locator("main table form").count(), 0, "this one is the only one");
    await elsewhere.context.close();
  });

  it("says goodbye, and the session is over", async () => {
    await go("/");
    await page.locator("header form button").first().click();
    await page.goto(`${server.address}/imports`);
    assert.match(page.url(), /sign-in/);
    assert.deepEqual(visitor.foreign, [], "no page asks anybody else for anything");
  });
});
