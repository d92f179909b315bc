// The page in a browser. Pages are made by ./broadsheet; `npm test` runs this, as .ci/run does. It is skipped, saying so,
// where there is no browser; BROADSHEET_SCREENSHOTS names a folder for pictures of what was seen.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch, open, picture, skip } from "./browser.mjs";
import { HOSTILE_TITLE, generated, hostile, seeds, serve, sql } from "./pages.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const at = (dataset, choice = "") => pathToFileURL(dataset.file).href + choice;
const headline = (page) => page.textContent("h1");
const firstNumber = (text) => Number(/\d[\d,]*/.exec(text)[0].replaceAll(",", ""));
/** The quotes that the page counts now. */
const quotes = async (page) => firstNumber((await headline(page)).replace(/^.*, (?=[\d,]+ quote)/, ""));

describe("the page", { skip }, () => {
  let browser;
  let sample;
  before(async () => {
    browser = await launch();
    sample = seeds();
  });
  after(() => browser?.close());

  async function withPage(address, act, options) {
    const { page, faults, context } = await open(browser, address, options);
    try {
      await act(page);
      assert.deepEqual(faults, []);
    } finally {
      await context.close();
    }
  }

  test("counts what the dataset holds, and asks nobody for anything", () =>
    withPage(at(sample), async (page) => {
      const rows = sql(sample, "SELECT (SELECT count(*) FROM quotes) AS quotes, (SELECT count(*) FROM articles) AS articles, (SELECT count(DISTINCT speaker_entity_id) FROM quotes) AS speakers");
      assert.equal(await headline(page), `${rows.quotes} quotes from ${rows.speakers} speakers in ${rows.articles} articles`);
      assert.equal(await page.locator("figure.chart").count(), 20);
      await picture(page, "light");
    }));

  const choices = [
    ["#person=Helena+Marques", "speaker_name = 'Helena Marques'"],
    ["#outlet=ledger.example", "regexp_extract(url, '//([^/]+)', 1) = 'ledger.example'"],
    ["#from=2025-03-04&to=2025-03-19", "q.published_on BETWEEN '2025-03-04' AND '2025-03-19'"],
    ["#confidence=0.8", "confidence >= 0.8"],
    ["#copies=no", "duplicate_of IS NULL"],
    ["#from=2025-03-04&outlet=ledger.example&person=Helena+Marques&confidence=0.75", "q.published_on >= '2025-03-04' AND regexp_extract(url, '//([^/]+)', 1) = 'ledger.example' AND speaker_name = 'Helena Marques' AND confidence >= 0.75"]
  ];
  for (const [address, condition] of choices) {
    test(`counts exactly with the choice ${address}`, () =>
      withPage(at(sample, address), async (page) => {
        const { n } = sql(sample, `SELECT count(*) AS n FROM quotes q JOIN articles a USING (article_id) WHERE ${condition}`);
        assert.ok(n > 0);
        assert.equal(await quotes(page), n);
      }));
  }

  test("puts what is chosen into the address, for all panels, and goes back", () =>
    withPage(at(sample), async (page) => {
      const all = await quotes(page);
      await page.fill("#person", "Helena Marques");
      await page.waitForFunction(() => location.hash.includes("person=Helena"));
      assert.match(await headline(page), /^Helena Marques, 11 quotes in \d+ articles$/);
      await page.locator("#confidence").evaluate((range) => {
        range.value = "0.9";
        range.dispatchEvent(new Event("change"));
      });
      assert.match(page.url(), /confidence=0\.9/);
      assert.ok((await quotes(page)) < 11);
      await page.goBack();
      assert.equal(await quotes(page), 11);
      await page.click("text=Clear all");
      assert.equal(await quotes(page), all);
    }));

  test("changes every chart by the choice but those of what has no date and no outlet", () =>
    withPage(at(sample), async (page) => {
      const shown = async () => {
        await page.locator("figure.chart details.table").evaluateAll((tables) => tables.forEach((table) => (table.open = true)));
        await page.waitForFunction(() => [...document.querySelectorAll("figure.chart details.table")].every((table) => table.querySelector("tbody")));
        return page.locator("figure.chart").evaluateAll((charts) => Object.fromEntries(charts.map((chart) => [chart.dataset.chart, chart.textContent])));
      };
      const before = await shown();
      await page.fill("#outlet", "ledger.example");
      await page.waitForFunction(() => location.hash.includes("outlet=ledger"));
      const after = await shown();
      assert.deepEqual(
        Object.keys(before).filter((name) => before[name] === after[name]),
        ["rejects-by-reason", "run-report"]
      );
    }));

  test("says so where the address names somebody unknown", () =>
    withPage(at(sample, "#person=Nobody+At+All"), async (page) => {
      assert.match(await page.textContent(".told"), /Nothing is shown: Nobody At All/);
      assert.equal(await quotes(page), 0);
    }));

  test("leads from a bar to its sentences, in context, with words, speaker and source marked", () =>
    withPage(at(sample), async (page) => {
      await page.locator("[data-chart=who-is-quoted] svg [data-rows] > *").first().click();
      assert.equal(await page.textContent("#reader-heading"), "Helena Marques");
      assert.equal(await page.locator(".sentences > li").count(), 11);
      const first = page.locator(".sentences > li").first();
      const id = await first.locator("code").textContent();
      const row = sql(sample, `SELECT q.text, a.title FROM quotes q JOIN articles a USING (article_id) WHERE quote_id = '${id}'`);
      assert.equal((await first.locator("mark.is-said").allTextContents()).join(" "), row.text);
      assert.equal(await first.locator("cite").textContent(), row.title);
      await page.click("text=Only Helena Marques on this page");
      assert.match(page.url(), /person=Helena\+Marques/);
    }));

  test("is worked by keyboard alone", () =>
    withPage(at(sample), async (page) => {
      const chart = page.locator("[data-chart=who-is-named-with-whom]");
      await chart.locator("summary").focus();
      await page.keyboard.press("Enter");
      await chart.locator("button.row").first().waitFor();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.className), "row");
      const words = await page.evaluate(() => document.activeElement.textContent);
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement.id), "reader-heading");
      assert.ok((await page.textContent("#reader-heading")).includes(words));
      assert.ok((await page.locator(".sentences mark.is-name").count()) >= 2);
      await page.keyboard.press("Escape");
      assert.equal(await page.evaluate(() => document.activeElement.textContent), words);
    }));

  test("finds sentences by their words", () =>
    withPage(at(sample), async (page) => {
      await page.fill("#search", "harbour billion");
      await page.waitForFunction(() => location.hash.includes("q=harbour") && /with “harbour billion”/.test(document.querySelector("#reader .note").textContent));
      const passages = await page.locator(".sentences blockquote").allTextContents();
      assert.ok(passages.length >= 2 && passages.length < 70);
      for (const passage of passages) assert.ok(/harbour/i.test(passage) && /billion/i.test(passage), passage);
    }));

  test("shows figures that disagree side by side", () =>
    withPage(at(sample), async (page) => {
      await page.waitForSelector(".pair blockquote");
      assert.deepEqual(await page.locator(".pair").first().locator("p.figure").allTextContents(), ["1.2 billion euros", "1.9 billion euros"]);
    }));

  test("exports every chart's picture and rows", () =>
    withPage(at(sample), async (page) => {
      const charts = await page.locator("figure.chart").all();
      let pictures = 0;
      for (const chart of charts) {
        for (const kind of await chart.locator(".tools button").all()) {
          const [download] = await Promise.all([page.waitForEvent("download"), kind.click()]);
          const text = readFileSync(await download.path(), "utf8");
          // Chromium drops the eleventh download of a second.
          await page.waitForTimeout(200);
          if (download.suggestedFilename().endsWith(".svg")) {
            pictures++;
            assert.match(text, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
            assert.ok(!text.includes("var("), download.suggestedFilename());
            const fault = await page.evaluate((svg) => new DOMParser().parseFromString(svg, "image/svg+xml").querySelector("parsererror")?.textContent, text);
            assert.equal(fault, undefined);
          } else {
            assert.ok(text.split("\r\n").length > 2, download.suggestedFilename());
          }
        }
      }
      assert.equal(pictures, 16);
    }));

  test("gives the CSV the numbers that are shown", () =>
    withPage(at(sample), async (page) => {
      const button = page.locator("[data-chart=who-is-quoted] .tools button", { hasText: "CSV" });
      const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
      const lines = readFileSync(await download.path(), "utf8").trim().split("\r\n");
      assert.equal(lines[0], "speaker,quotes,direct,mixed,indirect");
      const { n } = sql(sample, "SELECT count(*) AS n FROM quotes WHERE speaker_name IS NOT NULL");
      assert.equal(
        lines.slice(1).reduce((total, line) => total + Number(line.split(",").at(-4)), 0),
        n
      );
    }));

  test("shows hostile text as text", async () => {
    const dataset = hostile();
    await withPage(at(dataset), async (page) => {
      await page.waitForSelector(".sentences > li");
      assert.equal(await page.locator(".sentences cite").first().textContent(), HOSTILE_TITLE);
      for (const summary of await page.locator("details > summary").all()) if (await summary.isVisible()) await summary.click();
      assert.equal(await page.evaluate(() => window.hostile), undefined);
      assert.equal(await page.locator("#page img, #page script, #page b[onmouseover]").count(), 0);
      const addresses = await page.locator("#page a[href]").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      assert.deepEqual(addresses.filter((address) => !/^(https?:|#)/i.test(address)), []);
    });
  });

  for (const [name, options] of [
    ["light", {}],
    ["dark", { colorScheme: "dark" }],
    ["phone", { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true }]
  ]) {
    test(`is accessible: ${name}`, () =>
      withPage(
        at(sample),
        async (page) => {
          await page.locator("[data-chart=who-is-quoted] summary").click();
          await page.waitForSelector(".pair blockquote");
          await page.evaluate(AXE + ";0");
          const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }));
          assert.deepEqual(
            violations.map((fault) => `${fault.id}: ${fault.help}: ${fault.nodes.slice(0, 3).map((node) => node.target + " " + (node.any[0]?.message ?? "")).join("; ")}`),
            []
          );
          if (name !== "light") await picture(page, name);
        },
        options
      ));
  }

  test("fits a phone, where sentences open over the page and close again", () =>
    withPage(
      at(sample),
      async (page) => {
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390);
        await page.locator("[data-chart=outlets-that-quote] svg [data-rows] > *").first().click();
        await page.waitForSelector("#reader.open");
        await page.waitForSelector(".sentences > li");
        await picture(page, "phone-sentences");
        await page.click(".close");
        assert.equal(await page.locator("#reader.open").count(), 0);
      },
      { viewport: { width: 390, height: 800 } }
    ));

  test("prints without what cannot be used on paper", () =>
    withPage(at(sample, "#person=Helena+Marques"), async (page) => {
      await page.emulateMedia({ media: "print" });
      assert.ok(await page.locator(".told").isVisible());
      for (const tool of [".tools", "#search", "#person", ".clear"]) assert.equal(await page.locator(tool).first().isVisible(), false, tool);
      await picture(page, "print");
    }));

  test("gives all rows from a server", async () => {
    const server = await serve(sample);
    try {
      await withPage(server.address, async (page) => {
        assert.equal(await quotes(page), sql(sample, "SELECT count(*) AS n FROM quotes").n);
        await page.waitForSelector(".sentences > li");
        await page.locator("[data-chart=who-is-quoted] svg [data-rows] > *").first().click();
        await page.waitForFunction(() => document.querySelectorAll(".sentences > li").length === 11);
        assert.ok((await page.locator("mark.is-said").count()) >= 11);
        await page.fill("#search", "harbour billion");
        await page.waitForFunction(() => /with “harbour billion”/.test(document.querySelector("#reader .note").textContent));
        for (const passage of await page.locator(".sentences blockquote").allTextContents()) assert.match(passage, /billion/);
      });
    } finally {
      server.stop();
    }
  });

  test("shows 100,000 articles, counted exactly", async (t) => {
    const dataset = generated(100_000);
    await withPage(at(dataset), async (page) => {
      t.diagnostic(`${(readFileSync(dataset.file).length / 1e6).toFixed(2)} MB, counts shown ${await page.evaluate(() => document.documentElement.dataset.shown)} ms after the script began`);
      assert.equal(await quotes(page), 100_000);
      assert.match(await page.textContent(".held"), /sentences of [\d,]+ of 100,000 articles/);
      await page.fill("#outlet", "outlet3.example");
      await page.waitForFunction(() => location.hash.includes("outlet3"));
      const { n } = sql(dataset, "SELECT count(*) AS n FROM quotes JOIN articles USING (article_id) WHERE url LIKE 'https://outlet3.example/%'");
      assert.equal(await quotes(page), n);
      await page.locator("[data-chart=who-is-quoted] svg [data-rows] > *").first().click();
      await page.waitForSelector(".sentences > li");
      assert.match(await page.textContent("#reader .note"), /of [\d,]+ quotes with their sentences on this page/);
      await picture(page, "large");
    });
  });
});
