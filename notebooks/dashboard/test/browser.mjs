// A browser that is there, or a reason to skip.
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const PLACES = [process.env.BROADSHEET_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

export const executable = PLACES.find((place) => place && existsSync(place));

/** Why the tests are skipped, or false. */
export const skip = executable ? false : "no Chromium is installed, and BROADSHEET_CHROMIUM names none: skipped";

export function launch() {
  return chromium.launch({
    executablePath: executable,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
  });
}

/**
 * Opens a page in a context of its own and waits until it holds its sentences. `faults` gathers console errors, failed
 * requests, and requests to anywhere but the page itself.
 */
export async function open(browser, address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => faults.push(`failed: ${request.url().slice(0, 200)}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!/^(file|data|blob):/.test(url) && !url.startsWith(address.replace(/#.*/, ""))) faults.push(`asked: ${url.slice(0, 200)}`);
  });
  await page.goto(address);
  await page.waitForSelector("html[data-ready]", { state: "attached", timeout: 120_000 });
  return { page, faults, context };
}

/** Takes a picture where BROADSHEET_SCREENSHOTS says. */
export async function picture(page, name) {
  const folder = process.env.BROADSHEET_SCREENSHOTS;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
}
